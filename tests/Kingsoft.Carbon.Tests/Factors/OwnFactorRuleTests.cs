using static Kingsoft.Carbon.Tests.Factors.TestFactors;
using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>What a user's own factor may not say: a gas twice, and a replacement that nothing stands in for.</summary>
public sealed class OwnFactorRuleTests
{
    private const string Header = "id,activity,replaces,kind,region,unit,co2_kg,ch4_kg,ch4_fossil_kg,ch4_co2e_kg,n2o_kg,n2o_co2e_kg,"
        + "gwp_set,scope,scope3_category,publisher,source,published";

    [TestCase("1,1,,28,,,AR5", "ch4_co2e_kg: the gas stands in ch4_kg and in ch4_co2e_kg too and would count twice; give one of them")]
    [TestCase(
        "1,,1,28,,,AR5", "ch4_co2e_kg: the gas stands in ch4_fossil_kg and in ch4_co2e_kg too and would count twice; give one of them")]
    [TestCase("1,,,,1,265,AR5", "n2o_co2e_kg: the gas stands in n2o_kg and in n2o_co2e_kg too and would count twice; give one of them")]
    public void Read_GasByMassAndAsCo2e_IsRefused(string figures, string fault)
    {
        string[] issues = IssuesOf($"own/a,activity.a,,activity,,unit,{figures},3,1,me,test,2024");

        Assert.That(issues, Is.EqualTo(new[] { $"own.csv:2: {fault}" }));
    }

    [TestCase("1,1,,,,265,AR5")]
    [TestCase("1,,,28,1,,AR5")]
    [TestCase("1,1,2,,1,,")]
    public void Read_EachGasOnce_IsAccepted(string figures) =>
        Assert.That(IssuesOf($"own/a,activity.a,,activity,,unit,{figures},3,1,me,test,2024"), Is.Empty);

    [TestCase("grid-average", "kg", "unit: 'kg' is no energy; a factor of kind grid-average is of electricity, per kWh or MWh")]
    [TestCase("grid-residual", "USD", "unit: 'USD' is no energy; a factor of kind grid-residual is of electricity, per kWh or MWh")]
    [TestCase("grid-average", "MWh", null)]
    public void Read_GridInAnotherUnit_IsRefused(string kind, string unit, string? fault) => Assert.That(
        IssuesOf($"own/a,electricity.grid,,{kind},CN,{unit},500,,,,,,,2,,me,test,2024"),
        Is.EqualTo(fault is null ? [] : new[] { $"own.csv:2: {fault}" }));

    [Test]
    public void With_FactorMadeInCode_IsHeldToTheSameRules()
    {
        EmissionFactor twice = Travel("twice", "CN") with
        {
            Gases = [new GasAmount("N2O", 1m)],
            N2oCo2eKilograms = 265m,
            GwpBasis = GwpBasis.Ar5,
        };
        EmissionFactor negative = Travel("negative", "CN") with { PublishedCo2eKilograms = -1m };

        Assert.That(
            () => Library(twice),
            Throws.TypeOf<CarbonDataException>().With.Message.Contains("n2o_co2e_kg: the gas stands in n2o_kg and in n2o_co2e_kg too"));
        Assert.That(() => Library(negative), Throws.TypeOf<CarbonDataException>().With.Message.Contains("published_co2e_kg: '-1'"));
    }

    [TestCase("own/b,activity.b,own/a,activity,,unit,1,,,,,,,3,1,me,test,2024",
        "'own/a' has the activity activity.a, this row activity.b: ")]
    [TestCase("own/b,activity.a,own/a,activity,CN,unit,1,,,,,,,3,1,me,test,2024",
        "'own/a' has the region global, this row CN: ")]
    [TestCase("own/b,activity.a,own/a,process,,unit,1,,,,,,,3,1,me,test,2024",
        "'own/a' has the kind activity, this row process: ")]
    [TestCase("own/b,activity.a,own/a,activity,,unit,1,,,,,,,1,,me,test,2024",
        "'own/a' has the scope 3, this row 1: ")]
    public void Calculate_ReplacesWhatItDoesNotServe_IsRefused(string row, string start)
    {
        string[] issues = Calculated("own/a,activity.a,,activity,,unit,1,,,,,,,3,1,me,test,2024", row);

        Assert.That(issues, Is.EqualTo(new[]
        {
            $"own.csv:3: replaces: {start}a factor replaces one of the same activity, kind, scope and region; leave 'replaces' empty to "
                + "add a factor beside it",
        }));
    }

    [Test]
    public void Calculate_ReplacesInACircleItselfOrNothingKnown_IsRefused()
    {
        string[] circle = Calculated(
            "own/a,activity.a,own/b,activity,,unit,1,,,,,,,3,1,me,test,2024",
            "own/b,activity.a,own/a,activity,,unit,2,,,,,,,3,1,me,test,2024");
        string[] itself = Calculated("own/a,activity.a,own/a,activity,,unit,1,,,,,,,3,1,me,test,2024");
        string[] unknown = Calculated("own/a,activity.a,own/z,activity,,unit,1,,,,,,,3,1,me,test,2024");

        Assert.That(circle[0], Is.EqualTo(
            "own.csv:2: replaces: 'own/b' leads back to this row: factors that replace each other leave none; let one of them replace "
            + "nothing"));
        Assert.That(circle[1], Does.StartWith("own.csv:3: replaces: 'own/a' leads back to this row"));
        Assert.That(itself[0], Is.EqualTo("own.csv:2: replaces: 'own/a' replaces itself; the id of another factor is accepted"));
        Assert.That(unknown[0], Is.EqualTo(
            "own.csv:2: replaces: no factor has the id 'own/z'; the id of the factor that this row corrects is accepted"));
    }

    [Test]
    public void Calculate_ReplacesAnEarlierEdition_IsAccepted() => Assert.That(
        Calculated(
            "own/a,activity.a,,activity,,unit,1,,,,,,,3,1,me,test,2024", "own/b,activity.a,own/a,activity,,unit,2,,,,,,,3,1,me,test,2025"),
        Is.Empty);

    // A slip in a code is a code of one's own, and rows with the right one take the built-in factor without a word.
    [TestCase(
        "fuel.diesel.raod,,combustion,CN,L,1,,,,,,,1,",
        "activity: 'fuel.diesel.raod' is in no list, so only rows with this very code take the factor; did you mean 'fuel.diesel.road'?")]
    [TestCase(
        "fuel.diesel.road,,combustion,CN-X-BEIJNG,L,1,,,,,,,1,",
        "region: 'CN-X-BEIJNG' is a code of your own, in no list, so only rows with this very region take its factors")]
    [TestCase(
        "fuel.diesel.road,,combustion,XK,L,1,,,,,,,1,",
        "region: 'XK' is a code of your own, in no list, so only rows with this very region take its factors")]
    [TestCase("fuel.diesel.road,,combustion,CN,L,1,,,,,,,1,", null)]
    [TestCase("cooling.district,,heat,CN,GJ,1,,,,,,,2,", null)]
    [TestCase("catering.canteen,,activity,CN,GJ,1,,,,,,,3,1", null)]
    public void Remarks_CodeOfOnesOwn_SaysWhichRowsTakeIt(string row, string? remark)
    {
        using var file = new ScratchFile($"{Header},table,url,license\nown/a,{row},me,test,2024,t,u,l\n");
        FactorLibrary library = FactorLibrary.BuiltIn.With(FactorLibrary.ReadCsv(file.Path));

        string[] remarks = [.. FactorValidation.Remarks(library).Select(
            said => said.ToString().Replace($"{file.Path}:2: ", "", StringComparison.Ordinal))];

        Assert.That(remarks, Is.EqualTo(remark is null ? [] : new[] { remark }));
    }

    // The kinds of a fuel's own scopes are said elsewhere.
    [TestCase("fuel.diesel.road,,supplier,CN,L,1,,,,,,,2,",
        "own.csv:2: scope: fuel.diesel.road is burnt where the row is, and Scope 2 is energy that was bought as electricity, heat or "
        + "cooling; 1 or 3 is accepted")]
    [TestCase("heat.district,,heat,CN,GJ,1,,,,,,,1,",
        "own.csv:2: kind: 'heat' with scope 1 serves no row that leaves its scope to the factor; Scope 1 takes only combustion, "
        + "fugitive, process, supplier, activity")]
    [TestCase("electricity.grid,,grid-margin,CN,kWh,1,,,,,,,2,",
        "own.csv:2: kind: 'grid-margin' with scope 2 serves no row; location-based Scope 2 takes only grid-average and heat")]
    [TestCase("heat.district,,heat,CN,GJ,1,,,,,,,2,", null)]
    public void Check_FactorThatNoRowTakes_IsSaid(string row, string? fault)
    {
        using var file = new ScratchFile($"{Header}\nown/a,{row},me,test,2024\n");
        var issues = new DataIssues();

        FactorValidation.Check(FactorLibrary.BuiltIn.With(FactorLibrary.ReadCsv(file.Path, issues), issues), issues);

        Assert.That(file.Lines(issues, "own.csv"), Is.EqualTo(fault is null ? [] : new[] { fault }));
    }

    private static string[] IssuesOf(params string[] rows) => Issues(rows, calculates: false);

    private static string[] Calculated(params string[] rows) => Issues(rows, calculates: true);

    private static string[] Issues(string[] rows, bool calculates)
    {
        using var file = new ScratchFile(string.Join('\n', [Header, .. rows]) + "\n");
        var issues = new DataIssues();
        FactorLibrary library = FactorLibrary.BuiltIn.With(FactorLibrary.ReadCsv(file.Path, issues), issues);
        if (calculates)
            Inventory.CalculateAll(ActivityLedger.Create([Power(1m)]), library, Ar6, issues);
        return file.Lines(issues, "own.csv");
    }
}
