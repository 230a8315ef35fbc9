using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of the tables that standards ask for.</summary>
internal static class DisclosureMessages
{
    public static Message OutsideBiogenic => new("disclosure.outside-biogenic");

    public static Message OutsideKyoto => new("disclosure.outside-kyoto");

    public static Message OtherGases => new("disclosure.other-gases");

    public static Message NotSplit => new("disclosure.not-split");

    public static Message Title(Inventory inventory) =>
        new("disclosure.title", inventory.Year, InventoryTableMessages.Days(inventory.Period));

    public static Message OfWhich(Said gas) => new("disclosure.of-which", gas);
}
