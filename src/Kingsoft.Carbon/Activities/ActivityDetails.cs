using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What a ledger row may say beside activity, amount and period. Everything may be left out.</summary>
public sealed record ActivityDetails
{
    private readonly ValueArray<KeyValuePair<string, string>> _extras = new([]);
    private ContextMemory _lastContext;

    /// <summary>Nothing said.</summary>
    public static ActivityDetails None { get; } = new();

    /// <summary>The record's id, without '#'; null for the place of the record (<c>file:line</c>).</summary>
    public string? Id { get; init; }

    /// <summary>
    /// Where the record comes from, for messages, such as <c>new("orders", 4711)</c>; by default its position in the ledger.
    /// </summary>
    public SourceLocation Location { get; init; }

    /// <summary>The legal entity or business unit.</summary>
    public string? Entity { get; init; }

    /// <summary>The site: a data centre, an office, a fleet.</summary>
    public string? Facility { get; init; }

    /// <summary>Where it happened; <see cref="Region.Global"/> by default, which electricity and heat do not accept.</summary>
    public Region Region { get; init; } = Region.Global;

    /// <summary>The scope, before the one that the factor implies.</summary>
    public Scope? Scope { get; init; }

    /// <summary>The Scope 3 category, before the one that the factor implies.</summary>
    public Scope3Category? Scope3Category { get; init; }

    /// <summary>For reported Scope 2 emissions: the method behind them; location-based where it is not stated.</summary>
    public Scope2Method Scope2Method { get; init; }

    /// <summary>For reported emissions: the GWP set behind them; null where it is not known.</summary>
    public GwpBasis? GwpBasis { get; init; }

    /// <summary>Pins one factor; selection is off for this row.</summary>
    public string? FactorId { get; init; }

    /// <summary>The contractual instrument that covers this electricity.</summary>
    public string? Instrument { get; init; }

    /// <summary>The supplier, for supplier-specific factors.</summary>
    public string? Supplier { get; init; }

    /// <summary>Half-width of the 95 % interval of the amount, in percent.</summary>
    public decimal? UncertaintyPct { get; init; }

    /// <summary>How the amount became known.</summary>
    public DataQuality? Quality { get; init; }

    /// <summary>The id of the row that this one corrects.</summary>
    public string? Corrects { get; init; }

    /// <summary>The day on which the figure was known.</summary>
    public DateOnly? RecordedOn { get; init; }

    /// <summary>Where the number comes from: a meter, an invoice, a system.</summary>
    public string? Evidence { get; init; }

    /// <summary>Free text.</summary>
    public string? Note { get; init; }

    /// <summary>The user's own columns (<c>x_…</c>), carried through to the lines.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Extras
    {
        get => _extras.Items;
        init => _extras = new(value);
    }

    /// <summary>Which record it is and where: <c>E-001, BJ-DC1, CN-BJ</c>.</summary>
    public override string ToString() => Brief.Parts("", Id, Entity, Facility, Region.ToString());

    /// <summary>
    /// The context of records with these details. Records made with the same details mostly have the same activity and unit: their context
    /// is made and judged once.
    /// </summary>
    /// <param name="activity">The activity.</param>
    /// <param name="unit">The unit of the amount.</param>
    /// <param name="isKnownSound">Whether the context was judged before, and is sound.</param>
    internal ActivityContext ContextOf(ActivityCode activity, Unit unit, out bool isKnownSound)
    {
        isKnownSound = _lastContext.TryFind(this, activity, unit, out ActivityContext? known);
        return known ?? new ActivityContext(
            activity, unit, Region, Entity, Facility, Scope, Scope3Category, Scope2Method, GwpBasis,
            FactorId, Instrument, Supplier, Quality, UncertaintyPct);
    }

    /// <summary>Remembers a context that was found sound.</summary>
    internal void Remember(ActivityContext sound) => _lastContext = new ContextMemory(this, sound);

    /// <summary>A context that was made before; no part of what the details say, so that all memories are equal.</summary>
    private readonly struct ContextMemory(ActivityDetails owner, ActivityContext context) : IEquatable<ContextMemory>
    {
        private readonly Tuple<ActivityDetails, ActivityContext> _memory = Tuple.Create(owner, context);

        // A copy of the details with other values takes the memory along, and must not use it.
        public bool TryFind(ActivityDetails owner, ActivityCode activity, Unit unit, [NotNullWhen(true)] out ActivityContext? context)
        {
            bool isFound = _memory is not null && ReferenceEquals(_memory.Item1, owner)
                && _memory.Item2.Activity == activity && _memory.Item2.Unit == unit;
            context = isFound ? _memory!.Item2 : null;
            return isFound;
        }

        public bool Equals(ContextMemory other) => true;

        public override bool Equals(object? obj) => obj is ContextMemory;

        public override int GetHashCode() => 0;
    }
}
