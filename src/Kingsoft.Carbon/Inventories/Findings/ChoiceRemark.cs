using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What there is to say of the choice that a leg rests on.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Severity">How much it matters; the finding takes that of its worst.</param>
/// <param name="Text">What the finding says.</param>
/// <param name="Subject">Of what it is said.</param>
/// <param name="HasTonnes">Whether tonnes are at stake.</param>
internal sealed record ChoiceRemark(string Code, FindingSeverity Severity, Message Text, Message Subject, bool HasTonnes = true);
