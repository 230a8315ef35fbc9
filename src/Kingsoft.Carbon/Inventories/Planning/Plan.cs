using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>How rows that say the same become emissions: resolved once, and the explanation of each of them.</summary>
internal sealed class Plan
{
    private Plan(DataFault? fault, ImmutableArray<PlanLeg> legs)
    {
        Fault = fault;
        Legs = legs;
    }

    /// <summary>What is wrong with rows of this plan; null where nothing is.</summary>
    public DataFault? Fault { get; }

    /// <summary>The lines that each row becomes; the first is the row itself.</summary>
    public ImmutableArray<PlanLeg> Legs { get; }

    /// <summary>Rows of this plan have no line, and what is wrong is said elsewhere already.</summary>
    public static Plan Silent { get; } = new(null, []);

    public static Plan Of(params ImmutableArray<PlanLeg> legs) => new(null, legs);

    public static Plan Faulty(string column, Message message) => new(new DataFault(column, message), []);

    public static Plan Faulty(DataFault fault) => new(fault, []);
}
