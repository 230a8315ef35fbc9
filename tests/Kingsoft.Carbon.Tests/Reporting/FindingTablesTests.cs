using Kingsoft.Carbon.Reporting;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Reporting;

/// <summary>What a person reads of findings.</summary>
public sealed class FindingTablesTests
{
    // 1,000 MWh in each of four provinces by the averages of 2023, and 2,000 t of a supplier under AR5.
    private static readonly Inventory Four = Calculate(
        Power(1000m, "MWh", region: "CN-BJ"),
        Power(1000m, "MWh", region: "CN-TJ"),
        Power(1000m, "MWh", region: "CN-SH"),
        Power(1000m, "MWh", region: "CN-GD"),
        Reported(2000m, new ActivityDetails { Scope = Scope.Scope1, GwpBasis = GwpBasis.Ar5 }));

    [Test]
    public void Of_AYear_HasTheThreeLargestSubjectsAndNotesBelow()
    {
        string text = FindingTables.Create(Four).ToMarkdown();

        Assert.That(text, Is.EqualTo(
            "## 2025, findings\n"
            + "\n"
            + "| severity | finding | t CO2e | % of gross | lines |\n"
            + "| --- | --- | ---: | ---: | ---: |\n"
            + "| warning | market-based-missing: no market-based Scope 2 figure: no contractual instruments were given; the GHG "
                + "Protocol Scope 2 Guidance (2015) asks for both figures: give them with InventoryOptions.Instruments, or where none "
                + "were bought a file with a header only | 2,250.60 | – | – |\n"
            + "| warning | gwp-mixed: the figure is in CO2e under another GWP set than the inventory's, a mixed or an unstated one, "
                + "and stays as it was published: figures carried over: AR5 | 2,000.00 | 47.05 | 1 |\n"
            + "\n"
            + "- info: co2-only (2,250.60 t, 52.95 %): the factor covers CO2 only; methane and nitrous oxide are not in the figure: "
                + "cn-mee-2023/electricity.grid/CN-TJ (679.60 t); cn-mee-2023/electricity.grid/CN-SH (573.70 t); "
                + "cn-mee-2023/electricity.grid/CN-BJ (555.40 t); and 1 more\n"
            + "- info: earlier-year (2,250.60 t, 52.95 %): the factor is of years before the activity, the last that is known for "
                + "its region unless the row pins it; where a nearer edition is out, give it as your own: "
                + "cn-mee-2023/electricity.grid/CN-TJ (2023) for 2025 (679.60 t); cn-mee-2023/electricity.grid/CN-SH (2023) for 2025 "
                + "(573.70 t); cn-mee-2023/electricity.grid/CN-BJ (2023) for 2025 (555.40 t); and 1 more\n"
            + "- info: carried-over (2,000.00 t, 47.05 %): emissions were calculated by somebody else and carried over as they are\n"
            + "- info: scope3-missing: the ledger has no row of Scope 3 in 2025; the figure is missing, not zero (categories 1–15)\n"
            + "- gwp-mixed: a warning from 1 % of the gross tonnes on, else a note\n"
            + "- FindingTables.CreateAll names all that 'and … more' stands for\n"));
    }

    [Test]
    public void All_OfAYear_HasEverySubject()
    {
        string text = FindingTables.CreateAll(Four).ToMarkdown();

        Assert.That(text, Is.EqualTo(
            "## 2025, findings\n"
            + "\n"
            + "| severity | finding | t CO2e | % of gross | lines |\n"
            + "| --- | --- | ---: | ---: | ---: |\n"
            + "| warning | market-based-missing: no market-based Scope 2 figure: no contractual instruments were given; the GHG "
                + "Protocol Scope 2 Guidance (2015) asks for both figures: give them with InventoryOptions.Instruments, or where none "
                + "were bought a file with a header only | 2,250.60 | – | – |\n"
            + "| warning | gwp-mixed: the figure is in CO2e under another GWP set than the inventory's, a mixed or an unstated one, "
                + "and stays as it was published | 2,000.00 | 47.05 | 1 |\n"
            + "|  | figures carried over: AR5 | 2,000.00 |  | 1 |\n"
            + "| info | co2-only: the factor covers CO2 only; methane and nitrous oxide are not in the figure | 2,250.60 | 52.95 | 4 "
                + "|\n"
            + "|  | cn-mee-2023/electricity.grid/CN-TJ | 679.60 |  | 1 |\n"
            + "|  | cn-mee-2023/electricity.grid/CN-SH | 573.70 |  | 1 |\n"
            + "|  | cn-mee-2023/electricity.grid/CN-BJ | 555.40 |  | 1 |\n"
            + "|  | cn-mee-2023/electricity.grid/CN-GD | 441.90 |  | 1 |\n"
            + "| info | earlier-year: the factor is of years before the activity, the last that is known for its region unless the "
                + "row pins it; where a nearer edition is out, give it as your own | 2,250.60 | 52.95 | 4 |\n"
            + "|  | cn-mee-2023/electricity.grid/CN-TJ (2023) for 2025 | 679.60 |  | 1 |\n"
            + "|  | cn-mee-2023/electricity.grid/CN-SH (2023) for 2025 | 573.70 |  | 1 |\n"
            + "|  | cn-mee-2023/electricity.grid/CN-BJ (2023) for 2025 | 555.40 |  | 1 |\n"
            + "|  | cn-mee-2023/electricity.grid/CN-GD (2023) for 2025 | 441.90 |  | 1 |\n"
            + "| info | carried-over: emissions were calculated by somebody else and carried over as they are (lines: record:5) | 2,000.00 "
                + "| 47.05 | 1 |\n"
            + "| info | scope3-missing: the ledger has no row of Scope 3 in 2025; the figure is missing, not zero (categories 1–15) "
                + "| – | – | – |\n"
            + "\n"
            + "- gwp-mixed: a warning from 1 % of the gross tonnes on, else a note\n"));
    }

    [Test]
    public void Of_AYearWithoutWarnings_SaysSo()
    {
        Inventory inventory = Calculate(
            Reported(1m, new ActivityDetails { Scope = Scope.Scope1, GwpBasis = GwpBasis.Ar6 }),
            Reported(1m, new ActivityDetails { Scope = Scope.Scope2, Scope2Method = Scope2Method.Both, GwpBasis = GwpBasis.Ar6 }));

        Assert.That(FindingTables.Create(inventory).ToMarkdown(), Is.EqualTo(
            "## 2025, findings\n"
            + "\n"
            + "| severity | finding | t CO2e | % of gross | lines |\n"
            + "| --- | --- | --- | --- | --- |\n"
            + "|  | no warnings |  |  |  |\n"
            + "\n"
            + "- info: carried-over (2.00 t, 100.00 %): emissions were calculated by somebody else and carried over as they are\n"
            + "- info: scope3-missing: the ledger has no row of Scope 3 in 2025; the figure is missing, not zero (categories 1–15)\n"));
    }

    // Nothing but its lines says which rows have no market-based figure.
    [TestCase(1, "a1, b1")]
    [TestCase(2, "a1, a2, b1; and 1 more")]
    public void Of_AFindingWithoutSubjects_NamesItsFirstLines(int months, string named)
    {
        ReportTable table = FindingTables.Create(Calculate([.. Enumerable.Range(1, months).SelectMany(month => new[]
        {
            Stated(Scope2Method.LocationBased, month, $"a{month}"), Stated(Scope2Method.LocationBased, month, $"b{month}"),
            Stated(Scope2Method.Both, month, $"c{month}"),
        })]));

        Assert.That(
            table.Rows.Select(row => row.Cells[1].ToString())
                .Single(text => text!.StartsWith("market-based-in-part", StringComparison.Ordinal)),
            Does.EndWith($" (lines: {named})"));
    }

    private static ActivityRecord Stated(Scope2Method method, int month, string id) => Reported(
        month, new ActivityDetails { Id = id, Scope = Scope.Scope2, Scope2Method = method, Facility = id }, $"2025-{month:00}");
}
