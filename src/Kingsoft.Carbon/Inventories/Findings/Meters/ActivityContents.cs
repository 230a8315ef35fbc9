namespace Kingsoft.Carbon;

/// <summary>What an activity of category 3 holds of which energy: what lies before it, its losses, and what lies before those.</summary>
/// <param name="Energy">The energy, or the activity itself where it is none of these.</param>
/// <param name="Parts">What it holds, as bits.</param>
internal readonly record struct ActivityContents(string Energy, int Parts)
{
    private const string WithLosses = ".with-losses";

    private static readonly (string Prefix, int Part)[] Prefixes = [("upstream.losses.", 4), ("upstream.", 1), ("losses.", 2)];

    public static ActivityContents Of(ActivityCode activity)
    {
        string code = ActivityAliases.Meaning(activity).Value;
        (string prefix, int part) = Array.Find(Prefixes, each => code.StartsWith(each.Prefix, StringComparison.Ordinal));
        if (prefix is null)
            return new(code, 1);

        string of = code[prefix.Length..];
        return of.EndsWith(WithLosses, StringComparison.Ordinal) ? new(of[..^WithLosses.Length], 7) : new(of, part);
    }

    public bool Overlaps(ActivityContents other) => Energy == other.Energy && (Parts & other.Parts) != 0;
}
