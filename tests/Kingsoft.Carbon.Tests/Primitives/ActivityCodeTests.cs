namespace Kingsoft.Carbon.Tests.Primitives;

public sealed class ActivityCodeTests
{
    [TestCase("electricity.grid")]
    [TestCase("fuel.diesel.stationary.commercial")]
    [TestCase("travel.air.long-haul.economy")]
    [TestCase("a")]
    [TestCase("refrigerant.r-410a")]
    public void Parse_WordsJoinedByPoints_KeepsThem(string text)
    {
        Assert.That(ActivityCode.Parse(text).Value, Is.EqualTo(text));
    }

    [TestCase("")]
    [TestCase(".fuel")]
    [TestCase("fuel.")]
    [TestCase("fuel..diesel")]
    [TestCase("Fuel.diesel")]
    [TestCase("fuel_diesel")]
    public void Parse_AnythingElse_Throws(string text)
    {
        Assert.That(
            () => ActivityCode.Parse(text),
            Throws.TypeOf<FormatException>().With.Message.EqualTo(
                $"'{text}' is not an activity code; words of a-z, 0-9 and '-' joined by '.', "
                    + "such as fuel.diesel.stationary, are accepted"));
    }

    [TestCase("fuel diesel")]
    [TestCase("龘力")]
    [TestCase("Wärme")]
    public void Parse_WordsOfALanguage_SaysHowToLookForThem(string text)
    {
        Assert.That(
            () => ActivityCode.Parse(text),
            Throws.TypeOf<FormatException>().With.Message.EqualTo(
                $"'{text}' is not an activity code; words of a-z, 0-9 and '-' joined by '.', "
                    + $"such as fuel.diesel.stationary, are accepted: look for '{text}' with FactorSearch.Find"));
    }

    [TestCase("travel.air", true)]
    [TestCase("travel.air.long-haul", true)]
    [TestCase("travel.airship", false)]
    [TestCase("travel", false)]
    public void IsWithin_Prefix_MatchesWholeWords(string code, bool expected)
    {
        Assert.That(ActivityCode.Parse(code).IsWithin("travel.air"), Is.EqualTo(expected));
    }

    [TestCase("electricity.grid", true, false)]
    [TestCase("heat.steam", true, false)]
    [TestCase("cooling", true, false)]
    [TestCase("fuel.diesel.road", false, true)]
    [TestCase("travel.rail", false, false)]
    [TestCase("electricityish", false, false)]
    public void NeedsRegionAndIsFuel_ByFirstWord(string code, bool needsRegion, bool isFuel)
    {
        ActivityCode activity = ActivityCode.Parse(code);

        Assert.That(activity.NeedsRegion, Is.EqualTo(needsRegion));
        Assert.That(activity.IsFuel, Is.EqualTo(isFuel));
    }

    [Test]
    public void Equality_SameText_IsSameCode()
    {
        Assert.That(ActivityCode.Parse("electricity.grid"), Is.EqualTo(ActivityCode.GridElectricity));
        Assert.That(ActivityCode.Parse("electricity.grid") == ActivityCode.GridElectricity, Is.True);
        Assert.That(ActivityCode.Parse("a") < ActivityCode.Parse("b"), Is.True);
    }
}
