using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The words of the table of a share of renewable electricity.</summary>
internal static class RenewableTableMessages
{
    public static Message From => new("renewable-table.from");

    public static Message Technology => new("renewable-table.technology");

    public static Message Renewable => new("renewable-table.renewable");

    public static Message Counted => new("renewable-table.counted");

    public static Message NoInstruments => new("renewable-table.no-instruments");

    public static Message Title(string name, int year) => new("renewable-table.title", name, year);

    public static Message Answer(bool? isRenewable) => isRenewable switch
    {
        true => new("renewable-table.yes"),
        false => new("renewable-table.no"),
        null => new("renewable-table.not-known"),
    };

    public static Message Basis(RenewableMetric metric) =>
        metric == RenewableMetric.BoughtAndMatched ? new("renewable-table.basis-matched") : new("renewable-table.basis-all");

    public static Message NotCounted(string megawattHours) => new("renewable-table.not-counted", megawattHours);
}
