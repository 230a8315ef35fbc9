#!/usr/bin/env bash
# What a newcomer does with the packed packages, from an empty folder: a console program, a trimmed one and a native one that reference the
# library and the UnitsNet adapter. No warning but those that UnitsNet has of itself, and the same figures.
#   bash tests/packages/try.sh FOLDER-OF-PACKAGES
# The last line says what was not tried; nothing where all was.
set -euo pipefail
packages=$(cd "$1" && pwd)
program=$(cd "$(dirname "$0")" && pwd)/Program.cs
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

version() { basename "$packages/$1".[0-9]*.nupkg .nupkg | sed "s/^$1[.]//"; }

# What was packed goes to a folder of its own, since packages of the same version may lie in the usual one from another day.
usual=${NUGET_PACKAGES:-$HOME/.nuget/packages}
export NUGET_PACKAGES=$work/nuget
fallback=
[ -e "$usual/kingsoft.carbon" ] || [ ! -d "$usual" ] || fallback="<RestoreFallbackFolders>$usual</RestoreFallbackFolders>"

# NAME, then properties.
publish() {
    name=$1
    mkdir "$work/$name"
    cp "$program" "$work/$name/Program.cs"
    cat >"$work/$name/$name.csproj" <<END
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <InvariantGlobalization>true</InvariantGlobalization>
    <UseCurrentRuntimeIdentifier>true</UseCurrentRuntimeIdentifier>
    <RestoreAdditionalProjectSources>$packages</RestoreAdditionalProjectSources>
    $fallback
    $2
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Kingsoft.Carbon" Version="$(version Kingsoft.Carbon)" />
    <PackageReference Include="Kingsoft.Carbon.UnitsNet" Version="$(version Kingsoft.Carbon.UnitsNet)" />
  </ItemGroup>
</Project>
END
    (cd "$work/$name" && dotnet publish -c Release -o out) >"$work/$name.log" 2>&1 || { cat "$work/$name.log"; exit 1; }
    # IL2104, IL3053: an assembly that was not made for trimming; UnitsNet is one.
    if grep -i 'warning' "$work/$name.log" | grep -vE "IL(2104|3053): Assembly 'UnitsNet' "; then
        echo "The $name program was published with warnings."
        exit 1
    fi
    "$work/$name/out/$name" >"$work/$name.txt" || { cat "$work/$name.txt"; exit 1; }
    echo "$name: $(du -sh "$work/$name/out" | cut -f1) with $(find "$work/$name/out" -type f | wc -l) files"
}

same() {
    diff "$work/console.txt" "$work/$1.txt" || { echo "The $1 program prints other figures."; exit 1; }
}

# 106,714.95 MWh + 12.5 kW × 8760 h = 106,824.45 MWh, × 0.5306 t/MWh (the notice of 2025-12-31) = 56,681.05317 t.
publish console ''
grep -q '56,681.05' "$work/console.txt" || { cat "$work/console.txt"; echo "The console program prints other figures."; exit 1; }
grep -qx 'read back as it was: True' "$work/console.txt" || { cat "$work/console.txt"; echo "The inventory was not read back."; exit 1; }

publish trimmed '<PublishTrimmed>true</PublishTrimmed><SelfContained>true</SelfContained>'
same trimmed

if command -v clang >/dev/null || command -v gcc >/dev/null; then
    publish native '<PublishAot>true</PublishAot>'
    same native
else
    echo "not tried: a native program of the packages, since there is neither clang nor gcc"
fi
