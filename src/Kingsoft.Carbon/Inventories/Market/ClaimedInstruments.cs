using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>The certificates and contracts of one file or of the inventories of one reporter, with how much of each is claimed.</summary>
/// <remarks>Never changed once it is made, so safe for many threads.</remarks>
public sealed class ClaimedInstruments
{
    private readonly Dictionary<string, decimal> _claimed;

    private ClaimedInstruments(string name, ContractualInstruments instruments, Dictionary<string, decimal> claimed)
    {
        Name = name;
        Instruments = instruments;
        _claimed = claimed;
    }

    /// <summary>By what name reports call them, such as the file.</summary>
    public string Name { get; }

    /// <summary>The instruments.</summary>
    public ContractualInstruments Instruments { get; }

    /// <summary>What a file of instruments may claim: all that was retired for use and fails no quality criterion.</summary>
    /// <param name="name">By what name reports call it.</param>
    /// <param name="instruments">The instruments.</param>
    /// <returns>The claims.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ClaimedInstruments Create(string name, ContractualInstruments instruments)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(instruments);
        return new(name, instruments, instruments
            .Where(each => each is { IsClaim: true, RetiredOn: not null, MeetsCriteria: not false }
                && InstrumentWords.IsUse(each.CancelReason) && CertificateRule.CarbonCreditOf(each) is null)
            .ToDictionary(each => each.Id, BoughtOf, StringComparer.Ordinal));
    }

    /// <summary>What inventories claim, all years together.</summary>
    /// <param name="name">By what name reports call them.</param>
    /// <param name="inventories">Inventories that were calculated together, or read from one document.</param>
    /// <returns>The claims; none where no instruments were given.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ClaimedInstruments Create(string name, IEnumerable<Inventory> inventories)
    {
        ArgumentNullException.ThrowIfNull(name);
        ImmutableArray<Inventory> all = Items.Given(inventories);
        return new(
            name, all.Select(inventory => inventory.Options.Instruments).FirstOrDefault(given => given is not null)
                ?? ContractualInstruments.None,
            all.SelectMany(inventory => inventory.Market?.Instruments ?? []).GroupBy(use => use.Id, StringComparer.Ordinal)
                .ToDictionary(use => use.Key, use => use.Sum(year => year.ClaimedMegawattHours), StringComparer.Ordinal));
    }

    /// <summary>How much of an instrument is claimed, in MWh; 0 where it is held, or not among them.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The megawatt-hours.</returns>
    public decimal ClaimedMegawattHours(string id) => _claimed.GetValueOrDefault(id);

    /// <summary>Such as <c>a.csv: 2 instruments</c>.</summary>
    public override string ToString() => $"{Brief.Line(Name)}: {Brief.Count(Instruments.Count, "instrument")}";

    internal static decimal BoughtOf(ContractualInstrument instrument) =>
        (Ratio.From(instrument.Amount!.Value) * instrument.MegawattHoursPerUnit).ToDecimal();
}
