@echo off
rem Makes the installers of Windows, from target\app (mvn package), into target\installers: package.ps1 tells how.
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0package.ps1" %*
exit /b %ERRORLEVEL%
