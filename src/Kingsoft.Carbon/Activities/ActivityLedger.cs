using System.Collections;
using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What an organization did, as read: every row typed and located, none of them judged yet. Immutable.</summary>
/// <remarks>Never changed once it is made, so safe for many threads.</remarks>
/// <example>
/// <code>
/// ActivityLedger ledger = ActivityLedger.ReadCsv("2025.csv");
/// ActivityRecord first = ledger[0];
/// Console.WriteLine($"{first.Id}: {first.Amount} {first.Unit}");
/// </code>
/// </example>
public sealed partial class ActivityLedger : IReadOnlyList<ActivityRecord>
{
    private static readonly ImmutableDictionary<string, SourceLocation> NoIds = ImmutableDictionary<string, SourceLocation>.Empty;

    private ActivityLedger(
        LedgerRows rows,
        ImmutableArray<string> files,
        IReadOnlyList<UnsoundActivity>? unsoundActivities = null)
    {
        UnsoundActivities = unsoundActivities ?? [];
        Rows = rows;
        Files = files;
    }

    /// <summary>The files that were read, as typed, or the names that were given in their place; empty for a ledger made in code.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>How many records there are.</summary>
    public int Count => Rows.Count;

    /// <summary>A record, in the order of files and lines: a view, made when it is asked for.</summary>
    /// <param name="index">Its position, from 0.</param>
    public ActivityRecord this[int index] => Rows[index];

    /// <summary>Makes a ledger of rows that were read.</summary>
    internal static ActivityLedger Of(
        KeptBlocks kept, RecordReader? faulty, ImmutableArray<string> files, DataIssues issues, CancellationToken cancellation = default)
    {
        LedgerRows rows = kept.Close();
        LedgerIds.Check(rows, IdCensus.Of(rows.Blocks), faulty?.UnsoundIds ?? NoIds, issues, cancellation);
        return new ActivityLedger(rows, files, faulty?.UnsoundActivities);
    }

    /// <summary>Makes a ledger of records made in code.</summary>
    /// <param name="records">The records.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="CarbonDataException">Two records have the same id, or one corrects a record that is not there.</exception>
    public static ActivityLedger Create(params IEnumerable<ActivityRecord> records)
    {
        var rows = new LedgerRows();
        foreach (ActivityRecord record in Items.OneByOne(records))
            Add(rows, record);
        return Of(rows);
    }

    /// <summary>Makes a ledger of records as they come, such as rows of a database.</summary>
    /// <param name="records">The records; they are all kept.</param>
    /// <param name="cancellationToken">Given to the records, and looked at before each of them.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="CarbonDataException">Two records have the same id, or one corrects a record that is not there.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<ActivityLedger> FromAsync(
        IAsyncEnumerable<ActivityRecord> records, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        return AllOf(records, cancellationToken);
    }

    private static async Task<ActivityLedger> AllOf(IAsyncEnumerable<ActivityRecord> records, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var rows = new LedgerRows();
        await foreach (ActivityRecord record in records.WithCancellation(cancellation).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            Add(rows, Items.Item(record, rows.Count, nameof(records)));
        }

        return Of(rows, cancellation);
    }

    private static void Add(LedgerRows rows, ActivityRecord record)
    {
        // A record without an id is named by its place: that in its file, else that among the records.
        bool isNamed = record.ExplicitId is not null || record.Location.File is not null;
        rows.Add(record, isNamed ? record.Location : SourceLocation.InCode(rows.Count + 1));
    }

    private static ActivityLedger Of(LedgerRows rows, CancellationToken cancellation = default)
    {
        rows.Kinds.Close();
        var issues = new DataIssues();
        LedgerIds.Check(rows, IdCensus.Of(rows.Blocks), NoIds, issues, cancellation);
        issues.ThrowIfAny();
        return new ActivityLedger(rows, []);
    }

    /// <summary>
    /// This ledger with the records of another after its own; records without an id that were made in code are named by their new place.
    /// </summary>
    /// <param name="other">Another ledger.</param>
    /// <returns>A new ledger.</returns>
    /// <exception cref="CarbonDataException">Two records have the same id.</exception>
    public ActivityLedger With(ActivityLedger other)
    {
        ArgumentNullException.ThrowIfNull(other);
        HashSet<string> places = [.. other.Where(
            record => record.ExplicitId is null && record.Location.File is null).Select(record => record.Id)];
        IEnumerable<ActivityRecord> moved = other.Select(record =>
            record.Corrects is { } corrected && places.Contains(corrected) ? record.Correcting(
                SourceLocation.InCode(corrected, Count).ToString()) : record);
        LedgerRows rows = Create(this.Concat(moved)).Rows;
        foreach (DateOnly day in Rows.SpreadsheetDays.Concat(other.Rows.SpreadsheetDays))
            rows.NoteSpreadsheetDay(day);
        return new ActivityLedger(
            rows, Files.AddRange(other.Files), [.. UnsoundActivities, .. other.UnsoundActivities]);
    }

    /// <summary>Writes the ledger as CSV, to be read again.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <remarks>As <see cref="WriteCsv(Stream)"/>.</remarks>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteCsv(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream file = File.Create(path);
        WriteCsv(file);
    }

    /// <summary>Writes the ledger as CSV, to be read again, row by row.</summary>
    /// <param name="stream">Takes the CSV, in UTF-8 without a byte-order mark; it is left open.</param>
    /// <remarks>
    /// The columns are those that a row uses, the user's own last. Read again, every record is the same in every column, amounts to the
    /// last digit that was written; an empty text is none. A record without an id gets none and is named by its new place, unless a record
    /// is corrected by its place: then the places are written as ids. Nothing is changed for spreadsheets: a text that begins with
    /// <c>=</c> is a formula there.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    public void WriteCsv(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        LedgerWriter.Write(Rows, stream);
    }

    /// <summary>Writes the ledger as CSV without a thread that waits for the file.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="cancellationToken">Ends the writing; what was written of the file is left.</param>
    /// <returns>A task that is done when everything is written.</returns>
    /// <remarks>As <see cref="WriteCsv(Stream)"/>.</remarks>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task WriteCsvAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return WriteFileAsync();

        async Task WriteFileAsync()
        {
            cancellationToken.ThrowIfCancellationRequested();
            await using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
            await WriteCsvAsync(file, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes the ledger as CSV to a stream that must not be waited for, such as the answer of a web server.</summary>
    /// <param name="stream">Takes the CSV, in UTF-8 without a byte-order mark; it is left open.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>A task that is done when everything is written.</returns>
    /// <remarks>As <see cref="WriteCsv(Stream)"/>.</remarks>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="IOException">The stream cannot be written to.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task WriteCsvAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return AsyncOutput.WriteStreamAsync(stream, WriteCsv, cancellationToken);
    }

    /// <summary>The activities of rows that were left out for other faults.</summary>
    internal IReadOnlyList<UnsoundActivity> UnsoundActivities { get; }

    internal LedgerRows Rows { get; }

    /// <inheritdoc/>
    public IEnumerator<ActivityRecord> GetEnumerator()
    {
        foreach (RowBlock block in Rows.Blocks)
        {
            for (int index = 0; index < block.Count; index++)
                yield return Rows.RecordOf(block, index);
        }
    }

    /// <summary>How many records there are: <c>12 records</c>.</summary>
    public override string ToString() => Brief.Count(Count, "record");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
