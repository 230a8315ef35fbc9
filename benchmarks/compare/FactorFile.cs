using System.Collections.Immutable;
using System.Globalization;

namespace Kingsoft.Carbon.Compare;

/// <summary>The own factors that both programs read.</summary>
internal static class FactorFile
{
    private const string Header =
        "id,activity,kind,unit,co2e_kg,gwp_set,co2_kg,ch4_kg,n2o_kg,scope,scope3_category,published,publisher,source";

    public static void Write(string path, ImmutableArray<LedgerActivity> activities) =>
        File.WriteAllText(path, Header + "\n" + string.Concat(activities.Select(Row)));

    private static string Row(LedgerActivity activity)
    {
        string kind = activity.Scope == 1 ? "combustion" : "activity";
        string category = activity.Scope == 3 ? "1" : "";
        string figures = activity.GasKilograms.IsEmpty
            ? string.Create(CultureInfo.InvariantCulture, $"{activity.Co2eKilograms},AR6,,,")
            : ",," + string.Join(',', activity.GasKilograms.Select(gas => gas.ToString(CultureInfo.InvariantCulture)));
        return $"own/{activity.Code},{activity.Code},{kind},{activity.FactorUnit},{figures},{activity.Scope},{category},"
            + "2022,made for the comparison,made for the comparison\n";
    }
}
