using System.Text.Json.Serialization;

namespace Kingsoft.Carbon.Coverage;

/// <summary>What a site should have rows of.</summary>
public sealed record FacilityStream
{
    /// <summary>A stream in a rhythm of its own.</summary>
    /// <param name="activity">An activity, or the beginning of several.</param>
    /// <param name="rhythm">How often rows are expected.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rhythm is none.</exception>
    [JsonConstructor]
    public FacilityStream(ActivityCode activity, StreamRhythm rhythm)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (!Enum.IsDefined(rhythm))
            throw new ArgumentOutOfRangeException(nameof(rhythm), rhythm, "Monthly, quarterly or yearly is accepted.");
        Activity = activity;
        Rhythm = rhythm;
    }

    /// <summary>A stream in its usual rhythm: monthly where it comes through a line, else yearly.</summary>
    /// <param name="activity">An activity, or the beginning of several.</param>
    public FacilityStream(ActivityCode activity)
        : this(activity, IsOfLine(activity) ? StreamRhythm.Monthly : StreamRhythm.Yearly)
    {
    }

    /// <summary>An activity, or the beginning of several: <c>fuel.diesel</c> is any diesel.</summary>
    public ActivityCode Activity { get; }

    /// <summary>How often rows are expected.</summary>
    public StreamRhythm Rhythm { get; }

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
        return MeteredActivity.Of(activity) is not null;
    }
}
