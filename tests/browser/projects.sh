#!/usr/bin/env bash
# Small projects that are hard to show, made in a folder: one year, 30 years, no Scope 1, figures below zero, names of 80 Chinese
# characters, 200 sites.
#   bash tests/browser/projects.sh FOLDER
set -euo pipefail
header=id,activity,amount,unit,period,facility,region,scope,scope3_category
long=北京经济技术开发区第一数据中心及其配套办公楼与员工宿舍综合能源管理与温室气体核算示范园区（含制冷机房与柴油发电机组）二期工程北侧扩建部分第三机房楼宇区域测试名称

# A project with the rows of standard input.
project() {
    mkdir -p "$1"
    { echo "$header"; cat; } >"$1/ledger.csv"
    echo "{ \"organization\": \"$2\", \"gwpSet\": \"AR6\", \"ledgers\": [\"ledger.csv\"]${3:-} }" >"$1/project.json"
}

# A target that the organization stated: name, base year.
target() {
    echo ", \"targets\": [{ \"name\": \"$1\", \"baseYear\": $2, \"kind\": \"gross-reduction\", \"scopes\": [1, 2], \"scope2\": \"location\"," \
        "\"year\": 2050, \"grossReductionPct\": 100, \"pathway\": \"linear\", \"pathwaySource\": \"the company\" }]"
}

project "$1/one-year" "One year" <<END
e,electricity.grid,1000,MWh,2025,A,CN,,
d,fuel.diesel.stationary,1000,L,2025,A,CN,,
s,emissions.reported,12.5,tCO2e,2025,,,3,6
END

for year in $(seq 1996 2025); do
    n=$((year - 1996))
    echo "a$year,emissions.reported,$((1000 + 7 * n * n)),tCO2e,$year,,,1,"
    echo "b$year,emissions.reported,$((9000 + 70 * n)),tCO2e,$year,,,2,"
    echo "c$year,emissions.reported,$((90000 - 700 * n)),tCO2e,$year,,,3,1"
    echo "d$year,emissions.reported,$((700 + n)),tCO2e,$year,,,3,6"
done | project "$1/thirty-years" "Thirty years" "$(target "Zero by 2050" 1996)"

project "$1/scope-missing" "No Scope 1" <<END
e,electricity.grid,1000,MWh,2024,A,CN,,
f,electricity.grid,900,MWh,2025,A,CN,,
END

project "$1/negative" "Below zero" <<END
r4,refrigerant.hfc-134a,40,kg,2024,A,CN,1,
e4,electricity.grid,100,MWh,2024,A,CN,,
r5,refrigerant.hfc-134a,-100,kg,2025,A,CN,1,
e5,electricity.grid,90,MWh,2025,A,CN,,
f5,fuel.diesel.stationary,1000,L,2025,B,CN,,
s5,emissions.reported,30,tCO2e,2025,,,3,1
t5,emissions.reported,20,tCO2e,2025,,,3,6
END

for year in 2024 2025; do
    for i in 1 2 3; do
        echo "e$year-$i,electricity.grid,$((1000 * i)),MWh,$year,$long$i,CN,,"
        echo "d$year-$i,fuel.diesel.stationary,$((500 * i)),L,$year,$long$i,CN,,"
    done
done | project "$1/long-names" "$long" "$(target "$long" 2024)"

for i in $(seq 200); do
    echo "e$i,electricity.grid,$((300 * i)),MWh,2025,site $i,CN,,"
    echo "d$i,fuel.diesel.stationary,$((50 * i)),L,2025,site $i,CN,,"
done | project "$1/two-hundred-sites" "Two hundred sites"
