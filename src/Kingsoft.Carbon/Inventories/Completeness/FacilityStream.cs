namespace Kingsoft.Carbon;

/// <summary>What a site should have rows of.</summary>
/// <param name="Activity">An activity, or the beginning of several: <c>fuel.diesel</c> is any diesel.</param>
/// <param name="Rhythm">How often rows are expected.</param>
public sealed record FacilityStream(ActivityCode Activity, StreamRhythm Rhythm)
{
    private static readonly string[] OfLines = ["electricity", "heat", "cooling", "fuel.natural-gas", "water"];

    /// <summary>A stream in its usual rhythm: monthly where it comes through a line, else yearly.</summary>
    /// <param name="activity">An activity, or the beginning of several.</param>
    public FacilityStream(ActivityCode activity)
        : this(activity, IsOfLine(activity) ? StreamRhythm.Monthly : StreamRhythm.Yearly)
    {
    }

    /// <summary>Whether each day has to be covered: a meter runs all the time, a tank is filled now and then.</summary>
    internal bool IsByDays => Rhythm == StreamRhythm.Monthly && IsOfLine(Activity);

    /// <summary>Whether rows of an activity are part of it. What is fed into a grid covers nothing that was bought.</summary>
    internal bool Holds(ActivityCode activity)
    {
        ActivityCode meant = ActivityAliases.Meaning(activity);
        return meant.IsWithin(ActivityAliases.Meaning(Activity).Value)
            && (meant != ActivityCode.ExportedElectricity || meant == Activity);
    }

    /// <summary>As it is written in files: <c>electricity.grid</c>, <c>refrigerant=monthly</c>.</summary>
    public override string ToString() =>
        Rhythm == new FacilityStream(Activity).Rhythm ? Activity.Value : $"{Activity}={FacilityWords.Rhythm.Of(Rhythm)}";

    private static bool IsOfLine(ActivityCode activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return OfLines.Any(activity.IsWithin);
    }
}
