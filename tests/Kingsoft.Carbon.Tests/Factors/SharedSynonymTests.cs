namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>One code a thing: no two codes share a name or synonym unless they are kin.</summary>
public sealed class SharedSynonymTests
{
    private static readonly string[] Vehicles = ["vehicle", "travel", "managed", "freight"];

    // Words that mean several things, and why each of them has them.
    private static readonly Dictionary<string, string> WordsOfSeveralThings = new()
    {
        ["bioethanol"] = "the IPCC counts bioethanol as biogasoline",
        ["gas oil"] = "the IPCC's gas/diesel oil, and the United Kingdom's red diesel",
        ["mobile machinery"] = "burns diesel or petrol",
        ["off-road machinery"] = "burns diesel or petrol",
        ["非道路机械"] = "burns diesel or petrol",
        ["gasoline car"] = "by litre or by distance",
        ["petrol car"] = "by litre or by distance",
        ["汽油车"] = "by litre or by distance",
        ["rail"] = "people or goods",
        ["steam and heat"] = "from a network or from a producer on the same site",
        ["office paper"] = "bought or thrown away",
    };

    private static IEnumerable<IGrouping<string, ActivityCode>> Shared =>
        from description in ActivityVocabulary.BuiltIn.Descriptions
        from word in description.Synonyms.Append(description.Name).Append(description.ChineseName ?? "")
            .Distinct(StringComparer.OrdinalIgnoreCase)
        where word.Length > 0
        group description.Activity by word.ToLowerInvariant() into codes
        where codes.Select(Thing).Distinct(StringComparer.Ordinal).Count() > 1
        select codes;

    [Test]
    public void BuiltIn_CodesThatShareAWord_AreKin()
    {
        IEnumerable<string> strangers = Shared
            .Where(codes => !WordsOfSeveralThings.ContainsKey(codes.Key))
            .Select(codes => $"{codes.Key}: {string.Join(", ", codes.Select(Thing).Distinct(StringComparer.Ordinal))}");

        Assert.That(strangers, Is.Empty);
    }

    [Test]
    public void WordsOfSeveralThings_AreAllShared() => Assert.That(
        WordsOfSeveralThings.Keys.Except(Shared.Select(codes => codes.Key), StringComparer.Ordinal), Is.Empty);

    // What is the same thing: a fuel in any use, a vehicle whoever drives it, the well-to-tank of either; an old code and what it means.
    private static string Thing(ActivityCode activity)
    {
        string code = ActivityAliases.Meaning(activity).Value;
        string[] parts = code.Split('.');
        return parts switch
        {
            ["upstream", "travel" or "vehicle" or "managed" or "freight", ..] => "upstream.vehicle",
            [var first, "car" or "van" or "hgv" or "motorbike" or "road", _, _, ..] when Vehicles.Contains(first) => "vehicle",
            [var first, var second, ..] => $"{first}.{second}",
            _ => code,
        };
    }
}
