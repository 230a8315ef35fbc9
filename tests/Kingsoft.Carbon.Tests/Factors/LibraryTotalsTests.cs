namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>What the built-in library promises as a whole.</summary>
public sealed class LibraryTotalsTests
{
    [Test]
    public void BuiltIn_HasAtLeastSixThousandFactors()
    {
        Assert.That(FactorLibrary.BuiltIn.Count, Is.GreaterThanOrEqualTo(6_000));
    }

    [Test]
    public void BuiltIn_HasAtLeastEightPublishers()
    {
        int publishers = FactorLibrary.BuiltIn.Factors.Select(factor => factor.Citation.Publisher).Distinct().Count();

        Assert.That(publishers, Is.GreaterThanOrEqualTo(8));
    }

    [Test]
    public void BuiltIn_EachFactorNamesPublisherDocumentTableDateAddressAndTerms()
    {
        IEnumerable<string> gaps =
            from factor in FactorLibrary.BuiltIn.Factors
            let citation = factor.Citation
            let place = new[] { citation.Publisher, citation.Source, citation.Table, citation.Published?.Text }
            let words = place.Append(citation.Url).Append(citation.License)
            where words.Any(string.IsNullOrWhiteSpace)
            select factor.Id;

        Assert.That(gaps, Is.Empty);
    }

    [Test]
    public void BuiltIn_IdsAreUnique()
    {
        Assert.That(FactorLibrary.BuiltIn.Factors.Select(factor => factor.Id), Is.Unique);
    }

    [Test]
    public void BuiltIn_PassesTheValidation()
    {
        var issues = new DataIssues();

        FactorValidation.Check(FactorLibrary.BuiltIn, issues);

        Assert.That(issues.InOrder(), Is.Empty);
    }

    // A fuel factor per energy says net or gross, and no file gives one of them twice for the same activity.
    [Test]
    public void BuiltIn_FuelsPerEnergySayNetOrGross()
    {
        IEnumerable<string> bare = FactorLibrary.BuiltIn.Factors
            .Where(factor => factor.Kind == FactorKind.Combustion && factor.Unit.Dimension == UnitDimension.Energy)
            .Select(factor => factor.Id);

        Assert.That(bare, Is.Empty);
    }

    [Test]
    public void Select_GrossKilowattHours_NeverTakeTheNetFactor()
    {
        FactorSelection selection = FactorLibrary.BuiltIn.Select(new FactorQuery
        {
            Activity = ActivityCode.Parse("fuel.diesel.stationary"),
            Region = Region.Parse("GB"),
            Year = 2025,
            Unit = Unit.Parse("kWh(gross)"),
        });

        Assert.That(selection.Factor?.Unit, Is.EqualTo(Unit.Parse("kWh(gross)")));
    }
}
