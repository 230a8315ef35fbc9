using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>What is said beside the answers of a search, and why there are none.</summary>
internal static class SearchMessages
{
    // ---- an activity that no factor serves

    public static Message UnknownActivity(ActivityCode activity, string words) =>
        new("activity-unknown", activity, words, Ask.Search, Ask.OwnFactors);

    public static Message UnknownActivityLike(ActivityCode activity, string meant) =>
        new("activity-unknown-like", activity, NumberMessages.Near(meant));

    public static Message UnknownActivityAnswered(ActivityCode activity, Message answer) =>
        new("activity-unknown-answer", activity, answer);

    public static Message UnknownActivityOf(ActivityCode activity, IEnumerable<Message> meant) =>
        new("activity-unknown-several", activity, WordMessages.AnyOf([.. meant.Select(choice => choice.ToString())]));

    public static Message UnknownActivityOfMany(ActivityCode activity, IEnumerable<Message> first, int more, string words) =>
        new("activity-unknown-many", activity, MessageList.Of(first), more, words, Ask.Search);

    public static Message ElectricityOfASource(ActivityCode activity) =>
        new("activity-unknown-source", activity, ActivityCode.GridElectricity, ActivityCode.SelfGeneratedElectricity,
            ActivityCode.DirectLineElectricity, ActivityCode.ExportedElectricity);

    public static Message DirectLineWithoutFactor(ActivityCode activity) =>
        new("activity-unknown-direct-line", activity, Ask.OwnFactors, ActivityCode.DirectLineElectricity);

    public static Message VehicleWithoutCo2(ActivityCode activity, string first, int more) => more == 0
        ? new("activity-unknown-without-co2", activity, first)
        : new("activity-unknown-without-co2-of-many", activity, first, more);

    // ---- why nothing was found

    public static Message NotAllWords(IEnumerable<string> words, IEnumerable<Message> nearest) =>
        new("search.not-all-words", Quoted(words), MessageList.Of(nearest));

    public static Message NoActivity(string text) => new("search.no-activity", text);

    public static Message UnknownWord(string word, Message hint) => new("search.unknown-word", word, hint);

    public static Message UnknownRefrigerant(string number) => new("search.unknown-refrigerant", number, Ask.OwnFactors);

    public static Message ShowsAll => new("search.shows-all", Ask.KnownActivities);

    public static Message Nearest(IReadOnlyCollection<Message> activities) => activities.Count == 1
        ? new("search.nearest-one", activities.First())
        : new("search.nearest-many", MessageList.Of(activities));

    public static Message NearestFor(ActivityCode activity, string word) => new("search.nearest-for", activity, word);

    // ---- what stands before the answers

    public static Message LeftOut(IEnumerable<string> words) => new("search.left-out", Quoted(words));

    public static Message CutAt(int characters) => new("search.cut", characters);

    public static Message LeftOutPlaces(IEnumerable<string> places) => new("search.left-out-places", Quoted(places));

    public static Message CodeIsWord(string code, Region region) => new("search.code-is-word", code, region.Name);

    public static Message PlaceAlone => new("search.place-alone");

    // ---- why an activity has no answer

    public static Message WithoutFactor(ActivityCode activity) => new("search.without-factor", activity, Ask.OwnFactors);

    public static Message NeedsNoFactor(ActivityCode activity) => activity.IsSelfGenerated
        ? new("search.needs-no-factor-own-power", activity)
        : activity == ActivityCode.ExportedElectricity
        ? new("search.needs-no-factor-exported", activity)
        : new("search.needs-no-factor", activity);

    public static Message RegionNeeded(ActivityCode activity, int regions, Region example) =>
        new("search.region-needed", activity, regions, Named(example));

    // ---- what a reader has to know beside the answers

    public static Message NoFactorIn(Region region) => new("search.no-factor-in-region", Named(region));

    public static Message PartsOfWords(IEnumerable<string> words) => new("search.parts-of-words", Quoted(words));

    public static Message Variant(ActivityDescription first, ActivityDescription variant) =>
        new("search.variant", Named(first), Named(variant));

    public static Message Variants(ActivityDescription first, int count, ActivityDescription example) =>
        new("search.variants", Named(first), count, Named(example));

    public static Message Namesakes(Region region, IReadOnlyCollection<Region> grids) => grids.Count == 1
        ? new("search.namesake", Named(region), Named(grids.First()))
        : new("search.namesakes", Named(region), WordMessages.AllOf([.. grids.Select(grid => Named(grid).ToString())]));

    public static Message GridsOfState(Region state, IReadOnlyCollection<Region> grids) => grids.Count == 1
        ? new("search.state-grid", Named(state), Named(grids.First()))
        : new("search.state-grids", Named(state), MessageList.Of(grids.Select(Named)));

    private static Message Named(Region region) => new("search.code-and-name", region.Code, region.Name);

    public static Message Named(ActivityDescription activity) => new("search.code-and-name", activity.Activity, activity.Name);

    private static MessageList Quoted(IEnumerable<string> words) => MessageList.Of(words.Select(word => $"'{word}'"));
}
