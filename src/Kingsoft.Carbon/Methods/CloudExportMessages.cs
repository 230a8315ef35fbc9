using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Methods;

/// <summary>What exports of cloud providers are told, and what is said of rows that were left out.</summary>
internal static class CloudExportMessages
{
    public static Message UnknownLayout => new("cloud-layout-unknown");

    public static Message BasisMissing => new("cloud-basis-missing");

    public static Message BasisUnstated => new("cloud-basis-unstated");

    public static Message BasisAbsent(Scope2Method asked, Scope2Method there) => new("cloud-basis-absent", Word(asked), Word(there));

    public static Message OtherBasis(Scope2Method there, CloudRow first) =>
        new("cloud-basis-other", Word(there), Word(first.Basis), ShownText.Of(first.Location.File!));

    public static Message NotAMonth(string text) => new("cloud-month-malformed", text);

    public static Message LongerThanAMonth(string end, string start) => new("cloud-month-longer", end, start);

    public static Message NoFigure(CloudRow row) => row.Basis == Scope2Method.None ? WordMessages.ValueMissing
        : row.HasOtherBasis ? new("cloud-figure-missing", Word(row.Basis))
        : new("cloud-figure-missing-alone", Word(row.Basis));

    public static Message LargeFigure(decimal figure, decimal most) => new("cloud-figure-large", figure, most);

    public static Message OtherFigure(CloudRow row, decimal sum, CloudRow other, decimal ofOther) =>
        new("cloud-row-other", sum, row.Layout.Unit, row.Month, other.Location, ofOther);

    public static Message CountedOnce(int rows) => new("note.cloud-again", rows);

    public static Message OtherUnit(string unit, string accepted) => new("cloud-unit-other", unit, accepted);

    public static Message Twice(SourceLocation first) => new("cloud-row-twice", first);

    public static Message Negative(decimal sum, Unit unit, ReportingPeriod month) => new("cloud-sum-negative", sum, unit, month);

    public static Message NotOrdered(string? version, CloudRow other) =>
        new("cloud-versions-unordered", version, other.Version, other.Location);

    public static Message ColumnsNotRead(string file, IEnumerable<string> columns) =>
        new("note.cloud-columns", ShownText.Of(file), MessageList.Of(columns.Select(ShownText.Of)));

    public static Message NoteOfUnstatedBasis(string file) => new("note.cloud-basis-unstated", ShownText.Of(file));

    public static Message Refreshed(int rows) => new("note.cloud-refreshed", rows);

    public static Message Restated(
        ReportingPeriod month, string? account, CloudRow older, decimal left, CloudRow newer, decimal counted) =>
        new("note.cloud-restated", month, account is null ? older.Layout.Supplier : ShownText.Of(account), older.Version,
            left, older.Layout.Unit, newer.Version, counted);

    private static Message Word(Scope2Method basis) =>
        basis == Scope2Method.LocationBased ? new("cloud.location-based") : new("cloud.market-based");
}
