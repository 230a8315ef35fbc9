namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>Values that no substance has, and those that some have.</summary>
public sealed class PropertyBoundTests
{
    private const string Header = "substance,property,value,unit,source,valid_from,valid_to\n";

    // The unit in brackets is named only where the value in it is near a published one.
    [TestCase(
        "diesel,density,840,t/m3,S,,",
        "value: 840 t/m3 is not a possible density of diesel; 400 to 1500 kg/m3 is accepted (is the value in kg/m3?)")]
    [TestCase(
        "diesel,density,840,kg/L,S,,",
        "value: 840 kg/L is not a possible density of diesel; 400 to 1500 kg/m3 is accepted (is the value in kg/m3?)")]
    [TestCase(
        "diesel,density,0.84,kg/m3,S,,",
        "value: 0.84 kg/m3 is not a possible density of diesel; 400 to 1500 kg/m3 is accepted (is the value in kg/L?)")]
    [TestCase("diesel,density,3,kg/L,S,,", "value: 3 kg/L is not a possible density of diesel; 400 to 1500 kg/m3 is accepted")]
    [TestCase(
        "natural-gas,density,700,kg/m3,S,,",
        "value: 700 kg/m3 is not a possible density of natural-gas; 0.6 to 1.2 kg/m3 is accepted (is the value in g/m3?)")]
    [TestCase(
        "natural-gas,density,450,kg/m3,S,,",
        "value: 450 kg/m3 is not a possible density of natural-gas; 0.6 to 1.2 kg/m3 is accepted")]
    [TestCase(
        "coke-oven-gas,density,450,kg/m3,S,,",
        "value: 450 kg/m3 is not a possible density of coke-oven-gas; 0.05 to 5 kg/m3 is accepted")]
    [TestCase(
        "lpg,density,54,kg/m3,S,,",
        "value: 54 kg/m3 is not a possible density of lpg; 1.5 to 3 kg/m3, 300 to 800 kg/m3 is accepted")]
    [TestCase(
        "lpg,density,0.55,kg/m3,S,,",
        "value: 0.55 kg/m3 is not a possible density of lpg; 1.5 to 3 kg/m3, 300 to 800 kg/m3 is accepted (is the value in kg/L?)")]
    [TestCase(
        "lng,density,0.45,kg/m3,S,,",
        "value: 0.45 kg/m3 is not a possible density of lng; 0.6 to 0.9 kg/m3, 300 to 600 kg/m3 is accepted (is the value in kg/L?)")]
    [TestCase(
        "cng,density,0.175,kg/m3,S,,",
        "value: 0.175 kg/m3 is not a possible density of cng; 0.6 to 1.2 kg/m3, 50 to 300 kg/m3 is accepted (is the value in kg/L?)")]
    [TestCase(
        "lpg,ncv,25,MJ/m3,S,,",
        "value: 25 MJ(net)/m3 is not a possible net heating value of lpg; 75 to 140 MJ(net)/m3, 5000 to 60000 MJ(net)/m3 is accepted")]
    [TestCase(
        "cng,ncv,8,MJ/m3,S,,",
        "value: 8 MJ(net)/m3 is not a possible net heating value of cng; 27 to 45 MJ(net)/m3, 1000 to 15000 MJ(net)/m3 is accepted")]
    [TestCase(
        "diesel,ncv,42652,GJ/t,S,,",
        "value: 42652 GJ(net)/t is not a possible net heating value of diesel; 1 to 150 GJ(net)/t is accepted (is the value in kJ/kg?)")]
    [TestCase(
        "diesel,ncv,0.042652,GJ/t,S,,",
        "value: 0.042652 GJ(net)/t is not a possible net heating value of diesel; 1 to 150 GJ(net)/t is accepted")]
    [TestCase(
        "natural-gas,ncv,38931,MJ/Nm3,S,,",
        "value: 38931 MJ(net)/Nm3 is not a possible net heating value of natural-gas; 1 to 150 MJ(net)/m3 is accepted (is the value in "
        + "kJ/Nm3?)")]
    [TestCase(
        "something,gcv,200,GJ/t,S,,",
        "value: 200 GJ(gross)/t is not a possible gross heating value of something; 1 to 160 GJ(gross)/t is accepted")]
    [TestCase(
        "diesel,density,0.84,kg/L,S,2030,2020",
        "valid_to: '2020' is before valid_from 2030; the last year may not come before the first")]
    [TestCase("diesel,density,0.84,kg/L,,,", "source: the value is missing; it may not be empty")]
    public void ReadPropertiesCsv_ImpossibleValue_SaysWhatIsAccepted(string row, string message)
    {
        Assert.That(Faults(row), Is.EqualTo(new[] { $"p.csv:2: {message}" }));
    }

    [TestCase("diesel,density,0.84,kg/L,S,,")]
    [TestCase("petrol,density,6.17,lb/gal(US),S,2024,2024")]
    [TestCase("blast-furnace-gas,density,1.25,kg/Nm3,S,,")]
    [TestCase("hydrogen,density,0.0899,kg/Nm3,S,,")]
    [TestCase("hydrogen,density,0.0838,kg/m3,S,,")]
    [TestCase("natural-gas,density,0.717,kg/Nm3,S,,")]
    [TestCase("lpg,density,2.35,kg/m3,S,,")]
    [TestCase("lpg,density,0.54,kg/L,S,,")]
    [TestCase("lpg,ncv,92,MJ/m3,S,,")]
    [TestCase("lpg,ncv,25,MJ/L,S,,")]
    [TestCase("propane,density,2.0098,kg/Nm3,S,,")]
    [TestCase("lng,density,0.43,t/m3,S,,")]
    [TestCase("lng,density,0.717,kg/Nm3,S,,")]
    [TestCase("ethane,density,1.3551,kg/Nm3,S,,")]
    [TestCase("cng,density,0.72,kg/m3,S,,")]
    [TestCase("cng,density,175,kg/m3,S,,")]
    [TestCase("wood-chips,density,253,kg/m3,S,,")]
    [TestCase("blast-furnace-gas,ncv,2.47,GJ/t,S,,")]
    [TestCase("hydrogen,ncv,120,MJ/kg,S,,")]
    [TestCase("diesel,ncv,10200,kcal/kg,S,,")]
    [TestCase("natural-gas,ncv,36,MJ/m3,S,,")]
    [TestCase("natural-gas,gcv,11.2,kWh/m3,S,,")]
    [TestCase("my-own-fuel,density,0.9,kg/L,S,,")]
    public void ReadPropertiesCsv_PossibleValue_IsAcceptedAndUsual(string row)
    {
        using var file = new ScratchFile(Header + row + "\n");

        FactorLibrary library = FactorLibrary.BuiltIn.With(FactorLibrary.ReadPropertiesCsv(file.Path));

        Assert.That(FactorValidation.Remarks(library), Is.Empty);
    }

    [Test]
    public void Remarks_OddHeatingValue_SaysWhatIsUsual()
    {
        using var file = new ScratchFile(Header + "diesel,ncv,4.3,GJ/t,S,,\n");

        FactorLibrary library = FactorLibrary.BuiltIn.With(FactorLibrary.ReadPropertiesCsv(file.Path));

        Assert.That(
            FactorValidation.Remarks(library).Single().Message,
            Is.EqualTo("4.3 GJ(net)/t is unusual for the net heating value of diesel; 5 to 60 GJ(net)/t is usual"));
    }

    [Test]
    public void ReadPropertiesCsv_NetAboveGross_IsRefusedAtTheGrossOne()
    {
        Assert.That(
            Faults("natural-gas,ncv,50,GJ/t,S,,", "natural-gas,gcv,45,GJ/t,S,,"),
            Is.EqualTo(new[]
            {
                "p.csv:3: value: the heating values do not fit together: natural-gas ncv 50 GJ(net)/t (p.csv:2) and natural-gas gcv 45 "
                + "GJ(gross)/t (p.csv:3) make gross 0.9 times net; 1 to 1.25 times is accepted",
            }));
    }

    // Other years are another fuel's.
    [TestCase("coke,ncv,28.2,GJ/t,S,,", "coke,gcv,28.2,GJ/t,S,,")]
    [TestCase("natural-gas,ncv,50,GJ/t,S,2023,2023", "natural-gas,gcv,45,GJ/t,S,2024,2024")]
    public void ReadPropertiesCsv_HeatsThatFit_AreAccepted(string net, string gross)
    {
        Assert.That(Faults(net, gross), Is.Empty);
    }

    // 30 GJ(gross) a tonne beside IPCC's 43.0 GJ(net).
    [Test]
    public void Select_OwnGrossBelowThePublishedNet_IsRefused()
    {
        using var file = new ScratchFile(Header + "diesel,gcv,30,GJ/t,S,,\n");
        FactorLibrary library = FactorLibrary.BuiltIn.With(FactorLibrary.ReadPropertiesCsv(file.Path));

        FactorSelection selection = library.Select(new FactorQuery
        {
            Activity = ActivityCode.Parse("fuel.diesel.stationary"),
            Region = Region.Parse("CN"),
            Year = 2025,
            Unit = Unit.Parse("GJ(gross)"),
        });

        Assert.That(
            selection.Failure?.Replace(file.Path, "p.csv", StringComparison.Ordinal),
            Does.StartWith("the heating values do not fit together: diesel gcv 30 GJ(gross)/t (p.csv:2) and diesel ncv 43.0 GJ(net)/t (")
                .And.EndsWith(" make gross 0.698 times net; 1 to 1.25 times is accepted"));
    }

    // The same rules for what is made in code.
    [TestCase("0.84", "kg/L", "the supplier", null)]
    [TestCase(
        "840",
        "kg/L",
        "the supplier",
        "(in code): value: 840 kg/L is not a possible density of diesel; 400 to 1500 kg/m3 is accepted (is the value in kg/m3?)")]
    [TestCase("-1", "kg/L", "the supplier", "(in code): value: '-1' is not a possible value; a number above 0 is accepted")]
    [TestCase(
        "0.84",
        "L/kg",
        "the supplier",
        "(in code): unit: 'L/kg' is not a unit of density; mass per volume such as kg/L or kg/m3 is accepted")]
    [TestCase("0.84", "kg/L", " ", "(in code): source: the value is missing; it may not be empty")]
    public void WithProperties_MadeInCode_FollowsTheRulesOfFiles(string value, string unit, string source, string? message)
    {
        string[] parts = unit.Split('/');
        var density = new SubstanceProperty
        {
            Substance = "diesel",
            Kind = SubstancePropertyKind.Density,
            Value = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture),
            Numerator = Unit.Parse(parts[0]),
            Denominator = Unit.Parse(parts[1]),
            Citation = new Citation { Publisher = "P", Source = source },
        };

        string? fault = null;
        try
        {
            FactorLibrary library = FactorLibrary.BuiltIn.WithProperties(density);
            Assert.That(library.Properties[^1].IsUserSupplied, Is.True);
        }
        catch (CarbonDataException exception)
        {
            fault = exception.Message;
        }

        Assert.That(fault, Is.EqualTo(message is null ? null : $"{message} (id 'diesel density')"));
    }

    [Test]
    public void BuiltInProperties_AreAllUsual()
    {
        IEnumerable<string> odd = FactorLibrary.BuiltIn.Properties
            .Select(property => (property, fault: PropertyBounds.Fault(property) ?? PropertyBounds.Oddity(property)))
            .Where(found => found.fault is not null)
            .Select(found => $"{found.property.Location}: {found.fault}");

        Assert.That(odd, Is.Empty);
    }

    private static string[] Faults(params string[] rows)
    {
        using var file = new ScratchFile(Header + string.Join('\n', rows) + "\n");
        var issues = new DataIssues();

        FactorLibrary.ReadPropertiesCsv(file.Path, issues);

        return [.. issues.InOrder().Select(issue => issue.ToString().Replace(file.Path, "p.csv", StringComparison.Ordinal))];
    }
}
