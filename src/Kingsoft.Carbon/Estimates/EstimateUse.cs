namespace Kingsoft.Carbon.Estimates;

/// <summary>What an estimation factor made of the amount of a line; several may follow each other.</summary>
public sealed record EstimateUse
{
    /// <summary>The id of the estimation factor.</summary>
    public required string Id { get; init; }

    /// <summary>The activity that it was taken for.</summary>
    public required ActivityCode FromActivity { get; init; }

    /// <summary>How much of it there is, in <see cref="Unit"/>; a fraction rounded half to even to twelve decimals.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The unit of <see cref="Amount"/>.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The activity that comes of it.</summary>
    public required ActivityCode ToActivity { get; init; }

    /// <summary>How much of that there is, in <see cref="ToUnit"/>; a fraction rounded half to even to twelve decimals.</summary>
    public required decimal ToAmount { get; init; }

    /// <summary>The unit of <see cref="ToAmount"/>.</summary>
    public required Unit ToUnit { get; init; }

    /// <summary>What it made of what: <c>it.energy 1000 kWh → electricity.grid 1300 kWh (own-pue)</c>.</summary>
    public override string ToString() =>
        $"{FromActivity} {Internal.Numbers.Format(Amount)} {Unit} → {ToActivity} {Internal.Numbers.Format(ToAmount)} {ToUnit} ({Id})";
}
