namespace Kingsoft.Carbon.Tests.Factors;

public sealed class ActivityVocabularyTests
{
    [Test]
    public void BuiltIn_EveryActivityOfAFactor_HasAName()
    {
        ActivityCode[] unnamed = [.. FactorLibrary.BuiltIn.Activities.Where(
            activity => !ActivityVocabulary.BuiltIn.TryFind(activity, out _))];

        Assert.That(unnamed, Is.Empty);
    }

    [Test]
    public void TryFind_Diesel_HasNamesInBothLanguages()
    {
        bool known = ActivityVocabulary.BuiltIn.TryFind(
            ActivityCode.Parse("fuel.diesel.stationary.commercial"), out ActivityDescription? description);

        Assert.That(known, Is.True);
        Assert.That(description!.ChineseName, Is.EqualTo("柴油（固定源，商业与机构）"));
        Assert.That(description.Synonyms, Does.Contain("diesel generator").And.Contain("柴油发电机"));
    }

    // Publishers part their words by ';', this project by '|'.
    [Test]
    public void TryFind_SynonymsWithSemicolons_AreParted()
    {
        ActivityVocabulary.BuiltIn.TryFind(ActivityCode.Parse("travel.rail.transit"), out ActivityDescription? description);

        Assert.That(description!.Synonyms, Does.Contain("subway").And.Contain("metro").And.Contain("tram"));
    }

    [Test]
    public void DescribedActivities_Taxi_CountsFactorsAndRegions()
    {
        ListedActivity taxi = FactorLibrary.BuiltIn.DescribedActivities.Single(
            listed => listed.Description.Activity.Value == "travel.taxi.regular");

        // DESNZ 2024 and 2025, each per passenger-kilometre and per vehicle-kilometre.
        Assert.That(taxi.FactorCount, Is.EqualTo(6));
        Assert.That(taxi.Regions.Select(region => region.Code), Is.EqualTo(["GB"]));
    }
}
