namespace Kingsoft.Carbon.Tests.Activities.Scanning;

/// <summary>What stands in the fields of made-up ledgers: mostly what is accepted, and what is nearly so.</summary>
internal static class LedgerWords
{
    // activity, unit, region, scope, scope3_category, scope2_method, gwp_set
    public static readonly string[] Kinds =
    [
        "electricity.grid,kWh,CN-BJ,,,,",
        "electricity.grid,MWh,CN,,,,",
        "electricity.exported,kWh,CN,,,,",
        "fuel.diesel.road,MMBtu(net),,,,,",
        "fuel.petrol.stationary,kg,,,,,",
        "refrigerant.hcfc-22,kg,,outside,,,",
        "refrigerant.r-410a,kg,,,,,",
        "travel.air.short-haul.average,pkm,GB,,,,",
        "emissions.reported,tCO2e,,1,,,AR4",
        "emissions.reported,kgCO2e,,2,,both,",
        "emissions.reported,tCO2e,,3,1,,AR6",
    ];

    public static readonly string[] UnsoundKinds =
    [
        "travel.dragon,pkm,GB,,,,",
        "electricity.grid,kWh,,,,,",
        "electricity.grid,kWhs,CN,,,,",
        "Electricity,kWh,CN,,,,",
        "emissions.reported,tCO2e,,3,,,",
        "fuel.diesel.road,kWh,,,,,",
        "emissions.reported,tCO2e,,4,16,lbm,AR7",
        "travel.rail,pkm,GB,1,6,market,AR5",
    ];

    public static readonly string[] Periods =
    [
        "2025", "2025-03", "2025-Q1", "2024-12-17/2025-02-03", "2025-H1", "2025-03-05", "2024", "2023-11-30/2025-01-01", "2025-12-31",
        "2025/3", "2025/3/1", "2025/12/31", "2025年3月", "2025年",
    ];

    public static readonly string[] UnsoundPeriods =
        ["2025-02-30", "2025-13", "", "25", "2025-03/2025-01", "2025-Q5", "2025 ", "Jan-24", "45292", "3/14/2025"];

    public static readonly string[] OddAmounts =
    [
        "-0", "0", "0.0", "00012", "1e3", "1.5E-4", "1e-30", "+5", "5.", ".5", ".", "1234567890123456", "12345678901234567",
        "123456789012345.678", "0.000000000000001", "0.0000000000000001", "99999999999999999999999999999", "1.50", "-", "",
        "1,5", "NaN", "1 000", "0x1", "1e", "-7", "１", "1..2", "9999999999999999", "999999999999999.9", "79228162514264337593543950335",
        "1/2", "1:2", "1'0",
    ];

    public static readonly string[] Names = ["Beijing Ltd", "a", "上海厂", "Été", "", "", "", "A b", "x'y", "naïve", "Ā"];

    public static readonly string[] OddNames = ["\u0085", "a\u009Fb", "\u00A0", "\uFFFD", "a\u200Bb", "\tx", "\u007F", "a  b", "😀", "Â"];

    public static readonly string[] Days = ["2026-02-01", "2026-02", "2026", "2025-12-31", "2026/2/1", "2026年2月", "", ""];

    public static readonly string[] OddDays = ["2026-02-30", "soon", "2026-1-1"];

    public static readonly string[] Texts =
        ["bill 12", "单据", "", "", "n", "see \"A\", page 2", "it's", "100 %", "a#b", "line 1\nline 2", "a,b"];

    // Other names of columns, by which a header may call them.
    public static readonly Dictionary<string, string[]> OtherNames = new()
    {
        ["activity"] = ["Activity", "活动", " ACTIVITY "],
        ["amount"] = ["Amount", "数量", "用量"],
        ["unit"] = ["UNIT", "单位"],
        ["period"] = ["Period", "期间"],
        ["id"] = ["ID", "编号"],
        ["facility"] = ["设施"],
        ["scope3_category"] = ["Scope3 Category", "类别"],
        ["note"] = ["备注", "Notes"],
    };

    // Rows without a value, as spreadsheets leave them.
    public static readonly string[] BlankRows = ["", ",", ",,,,", " , , ", "\"\",\"\"", "  ", "\t,"];

    public static readonly byte[][] OddBytes =
    [
        [0xFF], [0xC3], [0xC2, 0x85], [0xEF, 0xBF, 0xBD], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xD6, 0xD0], [0xF4, 0x90, 0x80, 0x80],
        [0x00], [0x0B], [0x0D],
    ];
}
