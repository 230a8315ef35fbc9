using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>What the rows of a download become: values, or the reason why not.</summary>
internal sealed class ImportedRows<T>(PublicationDate? published)
{
    private readonly List<LeftOutRow> _leftOut = [];

    public List<T> Values { get; } = [];

    public IEnumerable<LeftOutRow> LeftOut => _leftOut.OrderBy(row => row.Line).ThenBy(row => row.What, StringComparer.Ordinal);

    /// <summary>When the download was published, as the file says; else as the user does.</summary>
    public PublicationDate? Published(PublicationDate? stated) => stated ?? published;

    public void Add(T value) => Values.Add(value);

    public void LeaveOut(ForeignRow row, string what, Message reason) => LeaveOut(row.Line, what, reason);

    public void LeaveOut(long line, string what, Message reason) => _leftOut.Add(new LeftOutRow(line, what, reason));
}
