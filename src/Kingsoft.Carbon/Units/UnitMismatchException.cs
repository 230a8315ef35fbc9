namespace Kingsoft.Carbon;

/// <summary>
/// Two units that do not convert into each other without a property of the substance, another heating-value basis or a rate of exchange.
/// </summary>
public sealed class UnitMismatchException : Exception
{
    /// <summary>Names both units.</summary>
    /// <param name="from">The unit of the quantity.</param>
    /// <param name="to">The unit wanted.</param>
    public UnitMismatchException(Unit from, Unit to)
        : base(UnitMessages.Mismatch(from, to).ToString())
    {
        From = from;
        To = to;
    }

    /// <summary>The unit of the quantity.</summary>
    public Unit From { get; }

    /// <summary>The unit wanted.</summary>
    public Unit To { get; }
}
