using static Kingsoft.Carbon.Tests.Factors.TestFactors;

namespace Kingsoft.Carbon.Tests.Factors;

public sealed class FactorLibraryTests
{
    [Test]
    public void BuiltIn_Validation_FindsNothing()
    {
        var issues = new DataIssues();

        FactorValidation.Check(FactorLibrary.BuiltIn, issues);

        Assert.That(issues.InOrder().Select(issue => issue.ToString()), Is.Empty);
    }

    [Test]
    public void BuiltIn_EveryFactor_CitesTableAddressAndTerms()
    {
        foreach (EmissionFactor factor in FactorLibrary.BuiltIn.Factors)
        {
            Assert.That(factor.Citation.Table, Is.Not.Null, factor.Id);
            Assert.That(factor.Citation.Url, Is.Not.Null, factor.Id);
            Assert.That(factor.Citation.License, Is.Not.Null, factor.Id);
            Assert.That(factor.IsUserSupplied, Is.False, factor.Id);
        }
    }

    // National, seven grids, 30 provinces (no factor is published for Tibet).
    [TestCase(2022, 38)]
    [TestCase(2023, 38)]
    public void BuiltIn_ElectricityOfAYear_HasNationGridsAndProvinces(int year, int expected)
    {
        int count = FactorLibrary.BuiltIn.Factors.Count(
            factor => factor.Activity == ActivityCode.GridElectricity
                && factor.Kind == FactorKind.GridAverage
                && factor.DataYear == year
                && factor.Region.IsWithin(Region.Parse("CN")));

        Assert.That(count, Is.EqualTo(expected));
    }

    // Notices 2024 No. 12, 2024 No. 33, 2025 No. 47.
    [TestCase("cn-mee-2021/electricity.grid/CN", 0.5568)]
    [TestCase("cn-mee-2022/electricity.grid/CN", 0.5366)]
    [TestCase("cn-mee-2023/electricity.grid/CN", 0.5306)]
    [TestCase("cn-mee-2022/electricity.grid/CN-BJ", 0.5580)]
    [TestCase("cn-mee-2023/electricity.grid/CN-BJ", 0.5554)]
    [TestCase("cn-mee-2022/electricity.grid/CN-TJ", 0.7041)]
    [TestCase("cn-mee-2023/electricity.grid/CN-TJ", 0.6796)]
    [TestCase("cn-mee-2022/electricity.grid/CN-YN", 0.1073)]
    [TestCase("cn-mee-2022/electricity.grid/CN-GRID-NORTH", 0.6776)]
    [TestCase("cn-mee-2023/electricity.grid/CN-GRID-SOUTHWEST", 0.2472)]
    public void BuiltIn_ElectricityFactor_IsThePublishedOne(string id, decimal kilograms)
    {
        _ = FactorLibrary.BuiltIn.TryFind(id, out EmissionFactor? factor);

        Assert.That(factor?.Gases.Single(), Is.EqualTo(new GasAmount("CO2", kilograms)));
    }

    [Test]
    public void Sha256_OrderOfFiles_DoesNotMatter()
    {
        FactorLibrary one = Library(Travel("a", "CN")).With(Library(Travel("b", "GB")));
        FactorLibrary two = Library(Travel("b", "GB")).With(Library(Travel("a", "CN")));

        Assert.That(one.Sha256, Is.EqualTo(two.Sha256).And.Match("^[0-9a-f]{64}$"));
    }

    [Test]
    public void Sha256_AnyChange_IsSeen()
    {
        EmissionFactor factor = Travel("a", "CN");
        EmissionFactor[] changed =
        [
            factor, factor with { Gases = [new GasAmount("CO2", 1.0m)] }, factor with { ValidTo = 2025 },
                factor with { Region = Region.Parse("GB") }, factor with { Unit = Unit.Kilometre },
            factor with { Citation = factor.Citation with { Source = "T" } }, factor with { Set = "S" },
                factor with { Set = null, Replaces = "S" },
        ];

        string[] hashes = [.. changed.Select(one => Library(one).Sha256)];

        Assert.That(hashes, Is.Unique);
    }

    [TestCase("de-DE")]
    [TestCase("zh-CN")]
    public void Sha256_OtherCulture_IsTheSame(string culture)
    {
        string invariant = PropertiesOf("diesel,density,0.84,kg/L\n").With(Library(Travel("a", "CN"))).Sha256;
        using var scope = new CultureScope(culture);

        string hash = PropertiesOf("diesel,density,0.84,kg/L\n").With(Library(Travel("a", "CN"))).Sha256;

        Assert.That(hash, Is.EqualTo(invariant));
    }

    [Test]
    public void With_BuiltInId_IsRefused()
    {
        Assert.That(
            () => FactorLibrary.BuiltIn.With([Electricity("cn-mee-2023/electricity.grid/CN", "CN")]),
            Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
                "(in code): id: 'cn-mee-2023/electricity.grid/CN' is already the id of a built-in factor; each factor needs an id of "
                + "its own (to correct one, name it in 'replaces')"));
    }

    [Test]
    public void With_NoDateOfPublication_IsRefused()
    {
        EmissionFactor factor = Travel("a", "CN") with { Citation = new Citation { Publisher = "P", Source = "S" } };

        Assert.That(() => Library(factor), Throws.TypeOf<CarbonDataException>().With.Message.EqualTo(
            "(in code): published: 'a' has no date of publication; a year, month or day is needed (id 'a')"));
    }

    [Test]
    public void WithoutFactors_BuiltIn_KeepsTheProperties()
    {
        FactorLibrary library = FactorLibrary.BuiltIn.WithoutFactors();

        Assert.That(library.Count, Is.Zero);
        Assert.That(library.Properties, Has.Length.EqualTo(FactorLibrary.BuiltIn.Properties.Length));
    }

    [Test]
    public void Validation_EqualFactors_NamesBoth()
    {
        var issues = new DataIssues();

        FactorValidation.Check(Library(Travel("one", "CN", to: 2025), Travel("two", "CN", from: 2025)), issues);

        Assert.That(
            issues.Single().ToString(),
            Is.EqualTo(
                "(in code): activity: two and one serve travel.rail, CN, from 2025 per pkm equally well; tell them apart by region, "
                + "years or set"));
    }

    [Test]
    public void Validation_ReplacedIdUnknown_IsReported()
    {
        var issues = new DataIssues();

        FactorValidation.Check(Library(Travel("one", "CN") with { Replaces = "none" }), issues);

        Assert.That(
            issues.Single().ToString(),
            Is.EqualTo("(in code): replaces: no factor has the id 'none'; the id of the factor that this row corrects is accepted"));
    }

    // 530.6 g entered as kilograms.
    [Test]
    public void Validation_GramsAsKilograms_AreReported()
    {
        var issues = new DataIssues();

        FactorValidation.Check(Library(Electricity("g", "CN") with { Gases = [new GasAmount("CO2", 530.6m)] }), issues);

        Assert.That(
            issues.Single().Message,
            Is.EqualTo("530.6 kg per kWh is not plausible for a grid; 0.001 to 2 are accepted (is the value in g, or per MWh?)"));
    }

    private static FactorLibrary PropertiesOf(string rows)
    {
        // A property without a source takes its file for one, and the name of the file is another each time.
        using var file = new ScratchFile("substance,property,value,unit,source\n" + rows.Replace("\n", ",S\n", StringComparison.Ordinal));
        return FactorLibrary.ReadPropertiesCsv(file.Path);
    }

    // A file refuses it too: a removal is reported apart and never lowers a factor.
    [Test]
    public void With_NegativeFactorMadeInCode_IsRefused() => Assert.That(
        () => FactorLibrary.Empty.With([TestFactors.Travel("t", "CN") with { Gases = [], Co2eKilograms = -1m, GwpBasis = GwpBasis.Ar6 }]),
        Throws.TypeOf<CarbonDataException>()
            .With.Message.EqualTo("(in code): co2e_kg: '-1' is negative; 0 or more is accepted (id 't')"));
}
