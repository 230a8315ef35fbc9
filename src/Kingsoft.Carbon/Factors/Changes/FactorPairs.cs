using System.Collections.Immutable;

namespace Kingsoft.Carbon.Factors;

/// <summary>Which factors of two editions are the same thing.</summary>
internal sealed class FactorPairs
{
    private readonly record struct Thing(ActivityCode Activity, Region Region, string? Set, FactorKind Kind);

    public FactorPairs(IEnumerable<EmissionFactor> before, IEnumerable<EmissionFactor> after)
    {
        ILookup<Thing, EmissionFactor> earlier = before.ToLookup(ThingOf), later = after.ToLookup(ThingOf);
        ImmutableArray<(EmissionFactor Before, EmissionFactor After)>.Builder same =
            ImmutableArray.CreateBuilder<(EmissionFactor, EmissionFactor)>();
        ImmutableArray<(EmissionFactor Before, EmissionFactor After)>.Builder otherUnit =
            ImmutableArray.CreateBuilder<(EmissionFactor, EmissionFactor)>();
        ImmutableArray<EmissionFactor>.Builder fresh = ImmutableArray.CreateBuilder<EmissionFactor>();
        ImmutableArray<EmissionFactor>.Builder gone = ImmutableArray.CreateBuilder<EmissionFactor>();
        foreach (Thing thing in earlier.Select(group => group.Key).Union(later.Select(group => group.Key)))
        {
            List<EmissionFactor> left = [.. earlier[thing]], right = [.. later[thing]];
            bool hasOneUnit = left.Exists(factor => right.Exists(other => other.Unit == factor.Unit));
            foreach (EmissionFactor factor in left.ToArray())
            {
                if (SameThing(factor, left, right) is not { } other)
                    continue;
                same.Add((factor, other));
                left.Remove(factor);
                right.Remove(other);
            }

            // With no unit in common the thing itself went over to another unit.
            if (!hasOneUnit && left is [EmissionFactor only] && right is [EmissionFactor its])
            {
                otherUnit.Add((only, its));
                continue;
            }

            gone.AddRange(left);
            fresh.AddRange(right);
        }

        (Same, OtherUnit, New, Gone) = (same.ToImmutable(), otherUnit.ToImmutable(), fresh.ToImmutable(), gone.ToImmutable());
    }

    public ImmutableArray<(EmissionFactor Before, EmissionFactor After)> Same { get; }

    public ImmutableArray<(EmissionFactor Before, EmissionFactor After)> OtherUnit { get; }

    public ImmutableArray<EmissionFactor> New { get; }

    public ImmutableArray<EmissionFactor> Gone { get; }

    private static Thing ThingOf(EmissionFactor factor) => new(factor.Activity, factor.Region, factor.Set, factor.Kind);

    // Of several per one unit the rest of the id tells which is which.
    private static EmissionFactor? SameThing(EmissionFactor factor, List<EmissionFactor> left, List<EmissionFactor> right)
    {
        EmissionFactor[] candidates = [.. right.Where(other => other.Unit == factor.Unit)];
        return candidates is [EmissionFactor only] && left.Count(other => other.Unit == factor.Unit) == 1
            ? only
            : Array.Find(candidates, other => other.Id[other.Edition.Length..] == factor.Id[factor.Edition.Length..]);
    }
}
