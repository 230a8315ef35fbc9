#!/usr/bin/env bash
# Pages and pictures of the tool in the system's Chromium: no overlapping or cut text, contrast, no request, no console error, on paper.
#   bash tests/browser/try.sh PROGRAM-carbon
# The last line says what was not tried; nothing where all was.
set -euo pipefail
carbon=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en

browser() { command -v chromium || command -v chromium-browser || command -v google-chrome || true; }
has_chinese() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn family)" ]; }

# A registry that does not answer in time is no fault of the pages.
if { [ -z "$(browser)" ] || ! has_chinese; } && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    timeout 120 apt-get update -q >/dev/null 2>&1 || true
    DEBIAN_FRONTEND=noninteractive timeout 600 apt-get install -y -q chromium fontconfig fonts-noto-cjk >/dev/null 2>&1 || true
fi
chromium=$(browser)
if [ -z "$chromium" ] || ! has_chinese; then
    echo "not tried: pages and pictures in a browser, since there is no Chromium with a Chinese font"
    exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/pages" "$work/tests"

# The report of a sample, and its pictures beside each other.
for sample in kingsoft-cloud cloud-company; do
    for language in en zh; do
        {
            echo "<!doctype html><html lang=\"$language\"><head><meta charset=\"utf-8\"><title>$sample</title>"
            echo '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">'
            echo '<style>svg { max-width: 100%; height: auto }</style></head><body>'
            for figure in bridge trend scopes sites; do
                "$carbon" chart "$root/samples/$sample/project.json" --figure "$figure" --language "$language" 2>/dev/null || [ $? = 2 ]
            done
            echo '</body></html>'
        } >"$work/pages/charts-$sample-$language.html"
        "$carbon" report "$root/samples/$sample/project.json" --language "$language" -o "$work/pages/report-$sample-$language.html"
    done
done

# Reports that are hard to show: each in one language, since it takes minutes.
bash "$here/projects.sh" "$work/projects"
for page in one-year-zh thirty-years-en scope-missing-en negative-zh long-names-zh two-hundred-sites-en; do
    "$carbon" report "$work/projects/${page%-*}/project.json" --language "${page##*-}" -o "$work/pages/report-$page.html"
done

cp "$here"/*.cs "$work/tests/"
cat >"$work/tests/Browser.csproj" <<END
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Deque.AxeCore.Playwright" Version="4.14.0" />
    <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.0.1" />
    <PackageReference Include="Microsoft.Playwright" Version="1.64.1" />
    <PackageReference Include="NUnit" Version="5.0.0" />
    <PackageReference Include="NUnit3TestAdapter" Version="6.3.1" />
  </ItemGroup>
</Project>
END
export CARBON_PAGES=$work/pages CARBON_CHROMIUM=$chromium PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
if ! (cd "$work/tests" && dotnet restore) >"$work/log" 2>&1; then
    echo "not tried: pages and pictures in a browser, since the packages that drive it cannot be restored"
    exit 0
fi
(cd "$work/tests" && dotnet test -v q --logger "console;verbosity=normal") >"$work/log" 2>&1 || { tail -n 80 "$work/log"; exit 1; }
tail -n 5 "$work/log"
