namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>A user's own properties: of which substance they are, by which names, and that no two serve the same rows.</summary>
public sealed class OwnPropertyTests
{
    private const string Header = "substance,property,value,unit,source,region,valid_from,valid_to,set\n";

    private const string Unknown = " is not a known substance, so that nothing would use this row; ";
    private const string Accepted =
        "a name such as diesel or natural-gas, or one in the column 'substance' of your own factors, is accepted";

    [TestCase("diesl", "p.csv:2: substance: 'diesl'" + Unknown + Accepted)]
    [TestCase("fuel.diesl.road", "p.csv:2: substance: 'fuel.diesl.road'" + Unknown + Accepted)]
    [TestCase("fuel.diesel", "p.csv:2: substance: 'fuel.diesel'" + Unknown + "write diesel")]
    [TestCase("fuel.diesel.road", "p.csv:2: substance: 'fuel.diesel.road'" + Unknown + "write diesel")]
    [TestCase("fuel.gasoline.road", "p.csv:2: substance: 'fuel.gasoline.road'" + Unknown + "write petrol")]
    public void Check_UnknownSubstance_IsNamed(string substance, string message)
    {
        FactorLibrary library = Library($"{substance},density,840,kg/m3,S,,,,\n", out string path);

        Assert.That(Faults(library, path), Is.EqualTo(new[] { message }));
        CarbonDataException? fault = Assert.Throws<CarbonDataException>(() => Inventory.Calculate(
            LedgerText.Read("activity,amount,unit,period,region\nfuel.diesel.stationary,1000,L,2025,CN\n").Ledger,
            library,
            new InventoryOptions { GwpSet = GwpSet.Ar6 }));
        Assert.That(
            fault!.Issues.Select(issue => issue.ToString().Replace(path, "p.csv", StringComparison.Ordinal)),
            Is.EqualTo(new[] { message }));
    }

    // 1 L × 0.84 kg/L × 43.0 MJ/kg (IPCC Table 1.2) = 36.12 MJ: every name of diesel is diesel.
    [TestCase("diesel")]
    [TestCase("Diesel")]
    [TestCase("DIESEL")]
    [TestCase("柴油")]
    [TestCase("gas diesel oil")]
    [TestCase("Gas/Diesel oil")]
    public void Check_KnownSubstance_ServesByAnyOfItsNames(string substance)
    {
        FactorLibrary library = Library($"{substance},密度,840,kg/m3,S,,,,\n", out string path);

        FactorSelection selection = library.Select(new FactorQuery
        {
            Activity = ActivityCode.Parse("fuel.diesel.stationary"),
            Region = Region.Parse("CN"),
            Year = 2025,
            Unit = Unit.Litre,
        });

        Assert.That(Faults(library, path), Is.Empty);
        Assert.That(selection.Conversion!.Multiplier, Is.EqualTo(0.00003612m));
    }

    [TestCase("bioslurry", "bioslurry", null)]
    [TestCase("bioslurry", "BioSlurry", "p.csv:2: substance: 'BioSlurry'" + Unknown + "write bioslurry")]
    public void Check_SubstanceOfAnOwnFactor_IsKnown(string ofFactor, string ofProperty, string? message)
    {
        FactorLibrary factors = FactorRows.Library(
            "id,activity,kind,region,unit,co2_kg,scope,published,publisher,source,substance\n"
            + $"own/slurry,fuel.bioslurry.stationary,combustion,CN,t,1000,1,2025,Own,Own,{ofFactor}\n");
        FactorLibrary library = factors.With(Library($"{ofProperty},density,900,kg/m3,S,,,,\n", out string path));

        Assert.That(Faults(library, path), Is.EqualTo(message is null ? [] : new[] { message }));
    }

    [TestCase("低位发热量", "42.652,GJ/t", SubstancePropertyKind.NetCalorificValue)]
    [TestCase("高位发热量", "45,GJ/t", SubstancePropertyKind.GrossCalorificValue)]
    [TestCase("密度", "0.84,kg/L", SubstancePropertyKind.Density)]
    public void ReadPropertiesCsv_ChineseNameOfAProperty_IsRead(string name, string value, SubstancePropertyKind kind)
    {
        using var file = new ScratchFile($"物质,属性,数值,单位,来源\n柴油,{name},{value},S\n");

        Assert.That(FactorLibrary.ReadPropertiesCsv(file.Path).Properties.Single().Kind, Is.EqualTo(kind));
    }

    [TestCase("diesel,density,0.84,kg/L,S,,,,\ndiesel,density,860,kg/m3,S,,,,\n", "0.84 kg/L", "860 kg/m3")]
    [TestCase("diesel,density,0.84,kg/L,S,CN,2024,2024,\n柴油,density,0.86,kg/L,S,CN,,,\n", "0.84 kg/L", "0.86 kg/L")]
    public void Check_TwoValuesForTheSameRows_AreRefusedAtTheSecond(string rows, string first, string second)
    {
        FactorLibrary library = Library(rows, out string path);

        Assert.That(
            Faults(library, path),
            Is.EqualTo(new[]
            {
                $"p.csv:3: value: two properties serve equally well: diesel density {first} (p.csv:2) and diesel density {second} "
                + "(p.csv:3); keep one, or tell them apart by region, years or set",
            }));
    }

    [TestCase("diesel,density,0.84,kg/L,S,,,,\ndiesel,density,840,kg/m3,S,,,,\n")]
    [TestCase("diesel,density,0.84,kg/L,S,CN,,,\ndiesel,density,0.86,kg/L,S,GB,,,\n")]
    [TestCase("diesel,density,0.84,kg/L,S,,2024,2024,\ndiesel,density,0.86,kg/L,S,,2025,,\n")]
    [TestCase("diesel,density,0.84,kg/L,S,,,,\ndiesel,density,0.86,kg/L,S,,,,cn-guideline\n")]
    [TestCase("diesel,density,0.84,kg/L,S,,,,\npetrol,density,0.74,kg/L,S,,,,\n")]
    public void Check_ValuesOfOtherRowsOrTheSameValue_AreAccepted(string rows)
    {
        FactorLibrary library = Library(rows, out string path);

        Assert.That(Faults(library, path), Is.Empty);
    }

    private static FactorLibrary Library(string rows, out string path)
    {
        using var file = new ScratchFile(Header + rows);
        path = file.Path;
        return FactorLibrary.BuiltIn.With(FactorLibrary.ReadPropertiesCsv(file.Path));
    }

    private static string[] Faults(FactorLibrary library, string path)
    {
        var issues = new DataIssues();
        FactorValidation.Check(library, issues);
        return [.. issues.Select(issue => issue.ToString().Replace(path, "p.csv", StringComparison.Ordinal))];
    }
}
