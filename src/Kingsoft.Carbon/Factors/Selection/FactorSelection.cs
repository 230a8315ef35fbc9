using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>The factor chosen for a query, with every candidate passed over and the reason; or why there is none.</summary>
public sealed class FactorSelection
{
    private readonly Func<EmissionFactor?, ImmutableArray<PassedOverFactor>> _findPassedOver;
    private ImmutableArray<PassedOverFactor> _passedOver;

    internal FactorSelection(
        FactorQuery query,
        EmissionFactor? factor,
        UnitConversion? conversion,
        LineFlags flags,
        Func<EmissionFactor?, ImmutableArray<PassedOverFactor>> passedOver,
        DataFault? failure)
    {
        Query = query;
        Factor = factor;
        Conversion = conversion;
        Flags = flags;
        _findPassedOver = passedOver;
        Fault = failure;
    }

    /// <summary>What was asked.</summary>
    public FactorQuery Query { get; }

    /// <summary>The factor; null where none can be taken.</summary>
    public EmissionFactor? Factor { get; }

    /// <summary>The way from the query's unit to the factor's; null where the query names no unit or there is no factor.</summary>
    public UnitConversion? Conversion { get; }

    /// <summary>
    /// What qualifies the choice: how it departs from the exact region and year, whether the factor covers CO2 only, whether it is the
    /// user's own.
    /// </summary>
    public LineFlags Flags { get; }

    /// <summary>Every other factor of the activity, with the reason why it was not taken, in ordinal order of the ids.</summary>
    public ImmutableArray<PassedOverFactor> PassedOver
    {
        get
        {
            // Whoever comes first wins, so that everybody sees the same objects.
            if (_passedOver.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _passedOver, _findPassedOver(Factor));
            return _passedOver;
        }
    }

    /// <summary>Why there is no factor and what is nearest; null where there is one.</summary>
    public string? Failure => Fault?.Message.ToString();

    /// <summary>The column of the ledger that the failure is about; null where there is none.</summary>
    public string? FailureColumn => Fault?.Column;

    /// <summary>Whether a factor was found.</summary>
    [MemberNotNullWhen(true, nameof(Factor))]
    [MemberNotNullWhen(false, nameof(Failure), nameof(FailureColumn))]
    public bool IsFound => Factor is not null;

    /// <summary>What was asked and what was found: <c>electricity.grid CN 2021 kWh: cn-mee-2021/electricity.grid/CN</c>.</summary>
    public override string ToString() => $"{Query}: {Factor?.Id ?? Brief.Line(Failure)}";

    internal DataFault? Fault { get; }

    /// <summary>
    /// A factor of a later year that a narrower region of the row's line has, where one of the whole world or of years further away was
    /// taken, and whether it is taken where later years are allowed; null where there is none.
    /// </summary>
    internal (EmissionFactor Factor, bool IsAllowedByOption)? LaterOfOwnRegion { get; init; }

    /// <summary>
    /// The choice had every factor been known from the first day of its year or month of publication, where that is another, of which no
    /// day is known; null where it is the same.
    /// </summary>
    internal FactorSelection? OfUnknownDay { get; init; }

    /// <summary>Whether a factor of the activity is of a narrower region than the one taken, be it of another place.</summary>
    internal bool HasNarrower { get; init; }

    /// <summary>What replaces the factor, where the row pins one that was corrected; null where nothing does.</summary>
    internal EmissionFactor? ReplacedBy { get; init; }

    /// <summary>
    /// A factor that would serve the row better and was replaced by one that does not serve it; null where there is none.
    /// </summary>
    internal EmissionFactor? ReplacedInVain { get; init; }
}

/// <summary>What is wrong with a row, not yet with its place.</summary>
internal sealed record DataFault(string Column, Message Message);
