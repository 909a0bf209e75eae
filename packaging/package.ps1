# Makes the installers of Windows, from target\app (mvn package), into target\installers:
#   packaging\package.bat [zip] [msi]     without an argument: both
# Needs a JDK 25 (JAVA_HOME) and, for .msi, the WiX tools that jpackage asks for. The twin of packaging/package.
param([string[]] $Types = @('zip', 'msi'))
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

function Run([string] $program, [string[]] $arguments) {
    & $program @arguments
    if ($LASTEXITCODE -ne 0) { throw "packaging: $program ended with $LASTEXITCODE" }
}

# One option a word, as the files have them.
function Options([string[]] $files) {
    $words = @()
    foreach ($file in $files) { $words += (Get-Content $file -Raw).Trim() -split '\s+' }
    return $words
}

$app = 'target\app'
$work = Join-Path (Get-Location) 'target\packaging'
$out = Join-Path (Get-Location) 'target\installers'
if (-not (Test-Path "$app\convcanvas.jar")) { throw "packaging: $app is missing: run mvn package first" }
if (-not $env:JAVA_HOME -or -not (Test-Path "$env:JAVA_HOME\bin\jpackage.exe")) {
    throw 'packaging: a JDK 25 or newer is needed: set JAVA_HOME'
}
$jdk = $env:JAVA_HOME
$feature = [int] ((Select-String -Path "$jdk\release" -Pattern '^JAVA_VERSION="(\d+)').Matches[0].Groups[1].Value)
if ($feature -lt 25) { throw "packaging: a JDK 25 or newer is needed, this is $feature" }

Add-Type -AssemblyName System.IO.Compression.FileSystem
$jar = [IO.Compression.ZipFile]::OpenRead((Resolve-Path "$app\convcanvas.jar"))
$reader = New-Object IO.StreamReader ($jar.GetEntry('META-INF/MANIFEST.MF').Open())
$manifest = $reader.ReadToEnd()
$reader.Dispose()
$jar.Dispose()
$version = [regex]::Match($manifest, '(?m)^Implementation-Version: (\S+)').Groups[1].Value
$main = [regex]::Match($manifest, '(?m)^Main-Class: (\S+)').Groups[1].Value
$number = ($version -split '-')[0] # installers know numbers alone

foreach ($folder in $work, $out) {
    if (Test-Path $folder) { Remove-Item -Recurse -Force $folder }
    New-Item -ItemType Directory $folder | Out-Null
}
Run "$jdk\bin\java.exe" @('-cp', "$app\convcanvas.jar", 'org.convcanvas.app.IconFiles', "$work\icons")

# The runtime: the modules of modules.txt, which must be all that the jars ask for.
$modules = (Get-Content packaging\modules.txt) -join ','
$jars = @(Get-ChildItem "$app\*.jar" | ForEach-Object { $_.FullName })
$needed = & "$jdk\bin\jdeps.exe" --ignore-missing-deps --print-module-deps --multi-release 25 -cp "$app\*" @jars | Select-Object -Last 1
foreach ($module in $needed -split ',') {
    if (($modules -split ',') -notcontains $module) { throw "packaging: packaging\modules.txt lacks $module" }
}
Run "$jdk\bin\jlink.exe" @('--add-modules', $modules, '--strip-debug', '--no-man-pages', '--no-header-files',
    '--compress', 'zip-9', '--dedup-legal-notices=error-if-not-same-content',
    '--exclude-resources', '/java.desktop/javax/swing/beaninfo/images/*32.gif,/java.desktop/javax/swing/beaninfo/images/*Mono16.gif,/java.desktop/**/doc-files/**', '--output', "$work\runtime")
foreach ($unused in 'bin\jsound.dll', 'bin\splashscreen.dll', 'lib\jrt-fs.jar') {
    Remove-Item -Force -ErrorAction SilentlyContinue "$work\runtime\$unused"
}

# The program, once as a window without a console and once (convcanvas-cli) with one, for the commands.
New-Item -ItemType Directory "$work\input" | Out-Null
Copy-Item "$app\*.jar" "$work\input"
Copy-Item -Recurse "$app\licences" "$work\input"
$options = Options @('.mvn\jvm.config', 'packaging\runtime.config')
$javaOptions = @()
foreach ($option in $options + '-XX:AOTCache=$APPDIR\convcanvas.aot' + '-Xlog:aot*=off') {
    $javaOptions += @('--java-options', $option)
}
Set-Content "$work\cli.properties" @('win-console=true', 'win-menu=false', 'win-shortcut=false')
Run "$jdk\bin\jpackage.exe" (@('--type', 'app-image', '--name', 'ConvCanvas', '--app-version', $number,
    '--vendor', 'The ConvCanvas developers', '--description', 'ConvCanvas', '--icon', "$work\icons\convcanvas.ico",
    '--input', "$work\input", '--main-jar', 'convcanvas.jar', '--main-class', $main, '--runtime-image', "$work\runtime",
    '--add-launcher', "convcanvas-cli=$work\cli.properties", '--dest', "$work\image") + $javaOptions)
$image = "$work\image\ConvCanvas"

# Archives know a file by its size and time; zip keeps times of two seconds, so all get an even one.
$time = [DateTime]::SpecifyKind('2020-01-01T00:00:00', 'Utc')
Get-ChildItem -Recurse -File $image | ForEach-Object { $_.IsReadOnly = $false; $_.LastWriteTimeUtc = $time }
$path = (Get-Content "$image\app\ConvCanvas.cfg" | Where-Object { $_ -like 'app.classpath=*' } |
    ForEach-Object { $_.Substring('app.classpath='.Length).Replace('$APPDIR', "$image\app") }) -join ';'
Run "$image\runtime\bin\java.exe" ($options + @("-XX:AOTCacheOutput=$image\app\convcanvas.aot", '-cp', $path,
    'org.convcanvas.app.Rehearsal'))
if (-not (Test-Path "$image\app\convcanvas.aot")) { throw 'packaging: no archive was made' }

foreach ($type in $Types) {
    switch ($type) {
        'zip' { Compress-Archive -Path $image -DestinationPath "$out\ConvCanvas-$version-windows-x64.zip" }
        'msi' {
            Set-Content "$work\scene.properties" @('extension=convcanvas', 'mime-type=application/x-convcanvas-scene',
                'description=ConvCanvas scene', ('icon=' + "$work\icons\convcanvas-scene.ico".Replace('\', '/')))
            Set-Content "$work\onnx.properties" @('extension=onnx', 'mime-type=application/x-onnx', 'description=ONNX model')
            Run "$jdk\bin\jpackage.exe" @('--type', 'msi', '--name', 'ConvCanvas', '--app-version', $number,
                '--vendor', 'The ConvCanvas developers', '--app-image', $image, '--dest', $out,
                '--license-file', 'LICENSE', '--win-menu', '--win-dir-chooser', '--win-per-user-install',
                '--win-upgrade-uuid', '3f0a6c1e-5d0b-4b58-9a7e-6a5f5c3f2b11',
                '--file-associations', "$work\scene.properties", '--file-associations', "$work\onnx.properties")
            Move-Item "$out\ConvCanvas-$number.msi" "$out\ConvCanvas-$version-windows-x64.msi"
        }
        default { throw "packaging: no $type on this system" }
    }
}
Get-ChildItem "$out\ConvCanvas-*" | ForEach-Object {
    '{0}  {1}' -f (Get-FileHash -Algorithm SHA256 $_).Hash.ToLower(), $_.Name
} | Set-Content -Encoding ascii "$out\SHA256SUMS-windows"
Get-ChildItem $out
