@echo off
rem Starts ConvCanvas from the folder that this file lies in, with the JVM options that the program needs.
setlocal
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" "@%~dp0jvm.config" -jar "%~dp0convcanvas.jar" %*
exit /b %ERRORLEVEL%
