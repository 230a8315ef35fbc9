using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tests.Factors;

public sealed class SubstancePropertyTests
{
    private const string Header = "substance,property,value,unit,set,region,valid_from,valid_to,source\n";

    [TestCase("diesel,weight,1,kg/L,,,,", "property: 'weight' is not a property; density, ncv, gcv or coal-equivalent is accepted")]
    [TestCase("diesel,density,0,kg/L,,,,", "value: '0' is not a possible value; a number above 0 is accepted")]
    [TestCase("diesel,density,-1,kg/L,,,,", "value: '-1' is not a possible value; a number above 0 is accepted")]
    [TestCase(
        "diesel,density,\"0,84\",kg/L,,,,", "value: '0,84' is not a number; use '.' as the decimal point and no thousands separator: 0.84")]
    [TestCase("diesel,density,0.84,L/kg,,,,", "unit: 'L/kg' is not a unit of density; mass per volume such as kg/L or kg/m3 is accepted")]
    [TestCase("diesel,density,0.84,kg,,,,", "unit: 'kg' is not a unit of density; mass per volume such as kg/L or kg/m3 is accepted")]
    [TestCase(
        "diesel,ncv,43,GJ(gross)/t,,,,",
        "unit: 'GJ(gross)/t' is not a unit of a heating value; energy per mass or volume such as GJ/t, MJ/kg or MJ/m3 is accepted")]
    [TestCase(
        "diesel,ncv,43,t/GJ,,,,",
        "unit: 't/GJ' is not a unit of a heating value; energy per mass or volume such as GJ/t, MJ/kg or MJ/m3 is accepted")]
    [TestCase(",ncv,43,GJ/t,,,,", "substance: the value is missing; it may not be empty")]
    [TestCase("diesel,ncv,,GJ/t,,,,", "value: the value is missing; it may not be empty")]
    [TestCase(
        "diesel,ncv,43,GJ/t,,ZQ,,",
        "region: 'ZQ' is not a region; ISO 3166 codes such as CN, CN-BJ, HK, GB or US-CA, names such as 北京 or Germany, grid codes such as "
        + "CN-GRID-NORTH, and codes of your own such as JP-X-TEPCO are accepted")]
    public void ReadPropertiesCsv_UnsoundRow_SaysWhatIsAccepted(string row, string message)
    {
        using var file = new ScratchFile(Header + row + ",S\n");
        var issues = new DataIssues();

        FactorLibrary.ReadPropertiesCsv(file.Path, issues);

        Assert.That(file.Lines(issues, "p.csv"), Is.EqualTo(new[] { $"p.csv:2: {message}" }));
    }

    // 1 L × 0.84 kg/L = 0.84 kg; × 43.0 MJ/kg (IPCC Table 1.2) = 36.12 MJ = 0.00003612 TJ.
    [TestCase("diesel,density,0.84,kg/L,,,,\n")]
    [TestCase("diesel,density,840,kg/m3,,,,\n")]
    [TestCase("柴油,density,0.84,t/m3,,,,\n")]
    [TestCase("diesel-oil,density,0.84,kg/L,,CN,,\n")]
    public void FindConversion_LitresToEnergy_GoesByDensityAndHeatingValue(string rows)
    {
        UnitConversion? conversion = Convert(rows, null, out _);

        Assert.That(conversion?.Multiplier, Is.EqualTo(0.00003612m));
        Assert.That(conversion!.UsesProperty, Is.True);
    }

    [TestCase("diesel,density,0.84,kg/L,,GB,,\n")]
    [TestCase("diesel,density,0.84,kg/L,,,2026,\n")]
    [TestCase("diesel,density,0.84,kg/L,,,,2024\n")]
    [TestCase("diesel,density,0.84,kg/L,other,,,\n")]
    [TestCase("petrol,density,0.74,kg/L,,,,\n")]
    public void FindConversion_PropertyOfAnotherPlaceYearSetOrSubstance_DoesNotServe(string rows)
    {
        UnitConversion? conversion = Convert(rows.Replace("diesel", "crude-oil", StringComparison.Ordinal), "crude-oil", null, out _);

        Assert.That(conversion, Is.Null);
    }

    // 0.84 × 43.33 MJ = 36.3972 MJ: the user's heating value goes before the built-in ones of every set.
    [TestCase(null)]
    [TestCase("cn-guideline")]
    public void FindConversion_UsersHeatingValue_GoesFirst(string? set)
    {
        UnitConversion? conversion = Convert("diesel,density,0.84,kg/L,,,,\ndiesel,ncv,43.33,GJ/t,,,,\n", set, out _);

        Assert.That(conversion?.Multiplier, Is.EqualTo(0.0000363972m));
    }

    // 0.84 × 42.652 MJ = 35.82768 MJ: China's heating value goes with China's set.
    [Test]
    public void FindConversion_FactorOfASet_TakesTheSetsHeatingValue()
    {
        UnitConversion? conversion = Convert("diesel,density,0.84,kg/L,,,,\n", "cn-guideline", out _);

        Assert.That(conversion?.Multiplier, Is.EqualTo(0.00003582768m));
    }

    [Test]
    public void FindConversion_NarrowerRegion_GoesFirst()
    {
        UnitConversion? conversion = Convert(
            "diesel,density,0.84,kg/L,,CN-BJ,,\ndiesel,density,0.9,kg/L,,CN,,\ndiesel,density,1,kg/L,,,,\n", null, out _);

        Assert.That(conversion?.Multiplier, Is.EqualTo(0.00003612m));
    }

    [Test]
    public void FindConversion_TwoEqualProperties_IsAnErrorThatNamesBoth()
    {
        using var file = new ScratchFile(Header + "diesel,density,0.84,kg/L,,,,,S\ndiesel,density,0.85,kg/L,,,,,S\n");
        FactorLibrary library = FactorLibrary.BuiltIn.With(FactorLibrary.ReadPropertiesCsv(file.Path));

        UnitConversion? conversion = library.FindConversion(
            Unit.Litre, Unit.Parse("TJ(net)"), "diesel", null, Region.Parse("CN-BJ"), 2025, null, out Message? fault);

        Assert.That(conversion, Is.Null);
        Assert.That(
            fault?.ToString().Replace(file.Path, "p.csv", StringComparison.Ordinal),
            Is.EqualTo(
                "two properties serve equally well: diesel density 0.84 kg/L (p.csv:2) and diesel density 0.85 kg/L (p.csv:3); keep "
                + "one, or tell them apart by region, years or set"));
    }

    // Two densities that disagree are no matter for tonnes, which need none: 1 t × 43 GJ/t = 0.043 TJ.
    [Test]
    public void FindConversion_DisagreementOnAPropertyNotNeeded_IsNoError()
    {
        using var file = new ScratchFile(Header + "diesel,density,0.84,kg/L,,,,,S\ndiesel,density,0.85,kg/L,,,,,S\n");
        FactorLibrary library = FactorLibrary.BuiltIn.With(FactorLibrary.ReadPropertiesCsv(file.Path));

        UnitConversion? conversion = library.FindConversion(
            Unit.Tonne, Unit.Parse("TJ(net)"), "diesel", null, Region.Parse("CN-BJ"), 2025, null, out Message? fault);

        Assert.That(fault, Is.Null);
        Assert.That(conversion?.Multiplier, Is.EqualTo(0.043m));
    }

    [Test]
    public void FindConversion_SameValueInOtherUnits_IsNoDisagreement()
    {
        UnitConversion? conversion = Convert("diesel,density,0.84,kg/L,,,,\ndiesel,density,840,kg/m3,,,,\n", null, out Message? fault);

        Assert.That(fault, Is.Null);
        Assert.That(conversion?.Multiplier, Is.EqualTo(0.00003612m));
    }

    // 43 MJ(net) and 45 MJ(gross) a kilogram: 45 MJ(gross) are 43 MJ(net).
    [Test]
    public void Select_GrossEnergyAgainstANetFactor_NeedsBothHeatingValues()
    {
        FactorQuery query = new()
        {
            Activity = ActivityCode.Parse("fuel.crude-oil.stationary"),
            Region = Region.Parse("CN"),
            Year = 2025,
            Unit = Unit.Parse("MWh(gross)"),
        };

        FactorSelection without = FactorLibrary.BuiltIn.Select(query);
        FactorSelection with = FactorLibrary.BuiltIn.With(
            Properties("crude-oil,gcv,45,MJ/kg,,,,\ncrude-oil,ncv,43,MJ/kg,,,,\n")).Select(query);

        Assert.That(
            without.Failure,
            Is.EqualTo(
                "'MWh(gross)' does not convert to TJ(net), the unit of ipcc-2006/fuel.crude-oil.stationary/GLOBAL, without both heating "
                + "values (ncv, gcv) of crude-oil; give them with FactorLibrary.ReadPropertiesCsv (lines "
                + "'crude-oil,ncv,VALUE,MJ/kg,SOURCE' and 'crude-oil,gcv,VALUE,MJ/kg,SOURCE' below "
                + "'substance,property,value,unit,source'), or the amount in TJ(net)"));
        Assert.That(with.Conversion?.Multiplier, Is.EqualTo(0.00344m)); // 0.0036 TJ × 43 ÷ 45
    }

    [Test]
    public void Select_LitresWithoutDensity_SaysWhatIsMissing()
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(
            new FactorQuery
            {
                Activity = ActivityCode.Parse("fuel.crude-oil.stationary"),
                Region = Region.Parse("CN"),
                Year = 2025,
                Unit = Unit.Litre,
            });

        Assert.That(selection.FailureColumn, Is.EqualTo("unit"));
        Assert.That(
            selection.Failure,
            Is.EqualTo(
                "'L' does not convert to TJ(net), the unit of ipcc-2006/fuel.crude-oil.stationary/GLOBAL, without the density (or the "
                + "heating value by volume) of crude-oil; give it with FactorLibrary.ReadPropertiesCsv (a line "
                + "'crude-oil,density,VALUE,kg/L,SOURCE' below 'substance,property,value,unit,source'), or the amount in TJ(net)"));
    }

    private static UnitConversion? Convert(string rows, string? set, out Message? fault) => Convert(rows, "diesel", set, out fault);

    private static UnitConversion? Convert(string rows, string substance, string? set, out Message? fault) =>
        FactorLibrary.BuiltIn.With(Properties(rows)).FindConversion(
            Unit.Litre, Unit.Parse("TJ(net)"), substance, set, Region.Parse("CN-BJ"), 2025, null, out fault);

    private static FactorLibrary Properties(string rows)
    {
        using var file = new ScratchFile(Header + rows.Replace("\n", ",S\n", StringComparison.Ordinal));
        return FactorLibrary.ReadPropertiesCsv(file.Path);
    }
}
