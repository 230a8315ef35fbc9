using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>What an inventory has of a stream of a site, month by month.</summary>
public sealed record StreamCoverage
{
    private readonly ValueArray<MonthState> _months;
    private readonly ValueArray<(string Meter, ImmutableArray<bool> Lacks)> _meters = new([]);
    private readonly ValueArray<(int Covered, int Expected)> _days = new([]);

    /// <summary>The site.</summary>
    public required Facility Facility { get; init; }

    /// <summary>The stream.</summary>
    public required FacilityStream Stream { get; init; }

    /// <summary>The reporting year.</summary>
    public required ReportingPeriod Period { get; init; }

    /// <summary>The state of each of the twelve months of the reporting year, in their order.</summary>
    public required ImmutableArray<MonthState> Months
    {
        get => _months.Items;
        init => _months = new(value);
    }

    /// <summary>In how many months there should be rows: the site was open, and the meter may not have been at rest.</summary>
    public int Expected => Months.Count(state => state is not (MonthState.NotOpen or MonthState.Resting));

    /// <summary>How many of them are covered.</summary>
    public int Covered => Months.Count(state => state is MonthState.Metered or MonthState.Billed or MonthState.Estimated);

    /// <summary>How many of those are covered by an estimate, in whole or in part.</summary>
    public int Estimated => Months.Count(state => state == MonthState.Estimated);

    /// <summary>How much is covered: <c>BJ-DC1, electricity.grid: 11 of 12 months</c>.</summary>
    public override string ToString() =>
        $"{Brief.Line(Facility?.Label)}, {Stream}: {(Months.IsEmpty ? "no months" : $"{Covered} of {Brief.Count(Expected, "month")}")}";

    /// <summary>Of months that are missing, the days on which there are rows all the same.</summary>
    internal ImmutableArray<(int Covered, int Expected)> Days
    {
        get => _days.Items;
        init => _days = new(value);
    }

    /// <summary>The months that are missing although other meters have rows, by the meter that the rows name.</summary>
    internal ImmutableArray<(string Meter, ImmutableArray<bool> Lacks)> Meters
    {
        get => _meters.Items;
        init => _meters = new(value);
    }
}
