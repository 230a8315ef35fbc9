using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What is wrong with the choices behind an inventory.</summary>
internal static class InventoryOptionMessages
{
    public static Message NotEvenEmpty => new("option-not-even-empty");

    public static Message UnknownSet(string set, ImmutableArray<string> known) => known.IsEmpty
        ? new("option-sets-none", set)
        : new("option-set-unknown", set, MessageList.Of(known));

    /// <param name="subject">What is left out.</param>
    public static Message NoReason(string subject) => new("option-without-reason", subject);
}
