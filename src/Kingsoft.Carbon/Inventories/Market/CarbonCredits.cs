using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>The carbon credits among instruments, and which certificates are of the same electricity.</summary>
/// <remarks>
/// A credit names the certificates of its power by their serial numbers, or its plant and days. Source of the rule that one
/// megawatt-hour has one of both: <c>emission-factors/vocabulary/certificate-rules.csv</c>.
/// </remarks>
internal sealed class CarbonCredits(IEnumerable<ContractualInstrument> inOrder)
{
    private readonly ImmutableArray<(ContractualInstrument Row, CertificateRule Rule, ImmutableArray<SerialRange> Serials)> _all =
    [
        .. from row in inOrder
           let rule = CertificateRule.CarbonCreditOf(row)
           where rule is not null
           select (row, rule, SerialsOf(row)),
    ];

    /// <summary>Why a certificate or contract is held that has a credit of the same electricity; null where there is none.</summary>
    public Message? WhyHeld(ContractualInstrument instrument)
    {
        if (!instrument.IsClaim || _all.IsEmpty)
            return null;

        ImmutableArray<SerialRange> own = SerialsOf(instrument);
        foreach ((ContractualInstrument credit, CertificateRule rule, ImmutableArray<SerialRange> serials) in _all)
        {
            if (SharedOf(own, serials) is { } shared)
                return MarketMessages.OfSameSerials(shared, credit.Id, rule);
            if (IsOfSamePower(instrument, credit))
                return MarketMessages.OfSamePlant(credit.Id, rule);
        }

        return null;
    }

    // A credit without a vintage may be of any days.
    private static bool IsOfSamePower(ContractualInstrument instrument, ContractualInstrument credit) =>
        instrument.Generator is { } plant && credit.Generator is { } other && KeyOf(plant) == KeyOf(other)
        && (instrument.Vintage is not { } days || credit.Vintage is not { } creditDays
            || (days.Start <= creditDays.End && creditDays.Start <= days.End));

    private static string KeyOf(string plant) =>
        string.Concat(plant.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    private static ImmutableArray<SerialRange> SerialsOf(ContractualInstrument instrument) =>
        SerialRange.Parse(instrument.Serials, out _);

    private static SerialRange? SharedOf(ImmutableArray<SerialRange> own, ImmutableArray<SerialRange> others) =>
        (from one in own
         from other in others
         where one.Overlaps(other)
         select one with
         {
             First = System.Numerics.BigInteger.Max(one.First, other.First),
             Last = System.Numerics.BigInteger.Min(one.Last, other.Last),
         }).FirstOrDefault();
}
