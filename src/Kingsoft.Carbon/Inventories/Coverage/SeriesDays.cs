namespace Kingsoft.Carbon.Coverage;

/// <summary>What a series covers in a year, and what it emits.</summary>
internal struct SeriesDays
{
    public DaySet Days;

    /// <summary>CO2e as an integer of 10⁻¹² t.</summary>
    public Int128 Tonnes;

    /// <summary>Whether some of its rows are of single days, which do not tell what lies between them.</summary>
    public bool IsUnclear;

    /// <summary>The months of the year in which it has rows, a bit each.</summary>
    public ushort Months;
}
