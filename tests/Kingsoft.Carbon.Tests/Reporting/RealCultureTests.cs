using System.Globalization;
using Kingsoft.Carbon.Projects;
using Kingsoft.Carbon.Reporting;
using Kingsoft.Carbon.Tests.House;
using Kingsoft.Carbon.Tracking;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>
/// Everything that is read, calculated and written is the same under the cultures and time zones of real machines: other separators, signs,
/// calendars, digits, cases and orders of letters.
/// </summary>
[NonParallelizable]
public sealed class RealCultureTests
{
    private const string Faulty =
        "id,activity,amount,unit,period,region\n"
        + "a,electricity.grid,\"1.234,5\",MWh,2025-01,CN\n"
        + "b,electricity.grid,-12.5,MWh,2025-02,CN\n"
        + "c,electricity.grid,1,MWH,31.12.2025,CN\n"
        + "d,ELECTRICITY.GRID,1,mwh,2025-13,TR\n";

    private static readonly Lazy<string> Expected = new(() => In(CultureInfo.InvariantCulture));

    [TestCase("de-DE")]
    [TestCase("zh-CN")]
    [TestCase("tr-TR")]
    [TestCase("fa-IR")]
    [TestCase("ar-SA")]
    public void Output_UnderACulture_IsTheSame(string name)
    {
        if (AppContext.TryGetSwitch("System.Globalization.Invariant", out bool isInvariant) && isInvariant)
            Assert.Ignore("This machine has no culture data (ICU).");

        Assert.That(In(CultureOf(name)), Is.EqualTo(Expected.Value));
    }

    [TestCase("Pacific/Kiritimati")]
    [TestCase("America/St_Johns")]
    [TestCase("Asia/Tehran")]
    public void Output_InATimeZone_IsTheSame(string zone)
    {
        string? before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();

            Assert.That(In(CultureInfo.InvariantCulture), Is.EqualTo(Expected.Value));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    private static CultureInfo CultureOf(string name)
    {
        try
        {
            var culture = new CultureInfo(name);
            if (!culture.EnglishName.StartsWith("Unknown", StringComparison.Ordinal))
                return culture;
        }
        catch (CultureNotFoundException)
        {
        }

        Assert.Ignore($"This machine has no data of the culture {name} (ICU).");
        return CultureInfo.InvariantCulture;
    }

    private static string In(CultureInfo culture)
    {
        (CultureInfo before, CultureInfo uiBefore) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            return string.Join('\n', Outputs());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, uiBefore);
        }
    }

    private static IEnumerable<string> Outputs()
    {
        (ActivityLedger sound, string[] faults) = LedgerText.Read(Faulty);
        yield return string.Join('\n', faults);
        yield return Written(sound);

        CarbonProject project = CarbonProject.Read(Repository.PathTo("samples", "kingsoft-cloud", "project.json"));
        TrackingReport report = ProjectTracking.Calculate(project);
        yield return TrackingJson.ToJson(report);
        yield return string.Join('\n', TrackingTables.Create(report).Select(table => table.ToMarkdown()));

        ActivityLedger ledger = ActivityLedger.ReadCsv(Repository.PathTo("samples", "kingsoft-cloud", "2025.csv"));
        yield return Written(ledger);
        Inventory inventory = Inventory.Calculate(ledger, FactorLibrary.BuiltIn, new InventoryOptions { Year = 2025, GwpSet = GwpSet.Ar6 });
        yield return inventory.ToJson();
        yield return InventoryCsv.ToCsv([inventory]);
        yield return Disclosure.GhgProtocol(inventory).ToMarkdown();
        yield return FindingTables.CreateAll(inventory).ToMarkdown();
        yield return LineExplanation.ToText(inventory, inventory.Lines[0]);
        yield return FactorJson.ToJson(FactorSearch.Find(FactorLibrary.BuiltIn, "İstanbul grid ELECTRICITY 2024"));
        yield return $"{Co2e.FromTonnes(-1234.5m)} {new Quantity(-0.5m, Unit.Parse("mwh"))} {ReportingPeriod.Parse("2025-03")}";
        yield return $"{Co2e.Parse("-1234.5 tCO2e")} {Quantity.Parse("1234.5 MWh")} {Region.Parse("CN-BJ")}";
    }

    private static string Written(ActivityLedger ledger)
    {
        using var stream = new MemoryStream();
        ledger.WriteCsv(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
