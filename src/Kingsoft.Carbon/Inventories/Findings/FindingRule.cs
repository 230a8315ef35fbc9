using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What a careful reviewer would say of accounts of a certain make.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Concerns">Whether it is said of an account.</param>
internal sealed record FindingRule(string Code, FindingSeverity Severity, Func<Account, bool> Concerns)
{
    /// <summary>Of what it is said: the same for all accounts of a leg.</summary>
    public Func<PlanLeg, IEnumerable<Said>> Subjects { get; init; } = _ => [];

    /// <summary>The tonnes at stake; null for all of the account.</summary>
    public Func<Account, Int128>? Tonnes { get; init; }

    /// <summary>Whether tonnes are at stake at all.</summary>
    public bool HasTonnes { get; init; } = true;

    /// <summary>Whether the notes of the rows say of what it is said.</summary>
    public bool IsByNote { get; init; }
}
