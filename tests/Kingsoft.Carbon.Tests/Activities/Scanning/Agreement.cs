using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kingsoft.Carbon.Reporting;

namespace Kingsoft.Carbon.Tests.Activities.Scanning;

/// <summary>Holds what is read on threads in small pieces against what the strict reader alone says of the same files.</summary>
internal static class Agreement
{
    private static readonly InventoryOptions Options = new()
    {
        GwpSet = GwpSet.Ar6,
        YearStartMonth = 4,
        AllowLaterFactors = true,
        KeepLines = false,
    };

    /// <summary>Where they do not agree on a made-up ledger; null where they do.</summary>
    public static string? Fault(ulong seed)
    {
        var ledger = new MadeLedger(seed);
        var random = new SplitMix(~seed);
        if (Fault(ledger.Files, random, out string? json) is { } fault)
            return fault;
        if (!ledger.IsSound || !ledger.HasIds || json is null)
            return null;

        // However rows are ordered and cut into files, the figures are the same.
        IReadOnlyList<byte[]> shuffled = ledger.Shuffled();
        return Difference("shuffled", json, Posted(shuffled, 1 + random.Below(3), 1 + random.Below(300), isPiped: false));
    }

    /// <summary>Where they do not agree on files; null where they do.</summary>
    public static string? Fault(IReadOnlyList<byte[]> files, SplitMix random, out string? json)
    {
        var issues = new DataIssues();
        ActivityLedger strict = ReadStrictly(files, issues);
        string expected = Said(strict, issues);
        json = null;
        int threads = random.Of([1, 1, 1, 2, 3]);
        int room = random.OneIn(8) ? Chunk.UsualRoom : 1 + random.Below(400);
        if (Difference($"{threads} threads, room {room}", expected, Read(files, threads, room, random.OneIn(8))) is { } fault)
            return fault;

        ImmutableArray<Inventory> inventories = Inventory.CalculateAll(strict, FactorLibrary.BuiltIn, Options, issues);
        string figures = Figures(inventories, issues);
        json = issues.Total == 0 ? figures : null;
        return Difference(
            $"posted, {threads} threads, room {room}", figures, Posted(files, threads, room, random.OneIn(8)));
    }

    private static ActivityLedger ReadStrictly(IReadOnlyList<byte[]> files, DataIssues issues)
    {
        using LedgerFiles open = LedgerFiles.Of(Sources(files, isPiped: false), issues);
        (KeptBlocks kept, RecordReader? faulty) = open.ReadStrictly((rows, _) => new KeptBlocks(rows), issues, null);
        return ActivityLedger.Of(kept, faulty, [], issues);
    }

    private static string Read(IReadOnlyList<byte[]> files, int threads, int room, bool isPiped)
    {
        var issues = new DataIssues();
        using LedgerFiles open = LedgerFiles.Of(Sources(files, isPiped), issues, room);
        (KeptBlocks kept, RecordReader? faulty) = open.Read((rows, _) => new KeptBlocks(rows), threads, issues, null);
        return Said(ActivityLedger.Of(kept, faulty, [], issues), issues);
    }

    private static string Posted(IReadOnlyList<byte[]> files, int threads, int room, bool isPiped)
    {
        var issues = new DataIssues();
        using LedgerFiles open = LedgerFiles.Of(Sources(files, isPiped), issues, room);
        return Figures(new InventoryBuilder(FactorLibrary.BuiltIn, Options, issues, threads).Build(open, null), issues);
    }

    // Piped: what can be read only once.
    private static IEnumerable<LedgerSource> Sources(IReadOnlyList<byte[]> files, bool isPiped) => files.Select((file, number) =>
        LedgerSource.FromStream(
            number == 0 ? "ledger.csv" : $"ledger{number.ToString(CultureInfo.InvariantCulture)}.csv",
            () => isPiped ? new OnceStream(file) : new MemoryStream(file)));

    private static string Said(ActivityLedger ledger, DataIssues issues)
    {
        var said = new StringBuilder();
        foreach (ActivityRecord record in ledger)
        {
            said.AppendJoin('|', decimal.GetBits(record.Amount)).Append(CultureInfo.InvariantCulture,
                $" {record.Id} ({record.ExplicitId}) {record.Location} {record.Period} {record.Context} {record.Corrects}");
            said.Append(CultureInfo.InvariantCulture, $" {record.RecordedOn:O} [{record.Evidence}] [{record.Note}] ");
            said.AppendJoin('|', record.Extras).Append('\n');
        }

        return said.AppendJoin('|', ledger.Rows.ExtraNames).Append('/').AppendJoin('|', ledger.Rows.UsedExtraNames).Append('\n')
            .Append(Said(issues)).ToString();
    }

    private static string Said(DataIssues issues) =>
        string.Join('\n', issues.InOrder().Append((object)issues.Total.ToString(CultureInfo.InvariantCulture)));

    private static string Figures(ImmutableArray<Inventory> inventories, DataIssues issues)
    {
        if (issues.Total > 0)
            return Said(issues);

        using var stream = new MemoryStream();
        InventoryJson.Write(stream, inventories, FactorLibrary.Empty, Options, "", withLines: false);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string? Difference(string how, string expected, string actual)
    {
        if (expected == actual)
            return null;

        string[] wanted = expected.Split('\n'), found = actual.Split('\n');
        int line = 0;
        while (line < wanted.Length && line < found.Length && wanted[line] == found[line])
            line++;
        return $"{how}: line {line} of {wanted.Length} and {found.Length}:\n"
            + $"  strict: {(line < wanted.Length ? wanted[line] : "(none)")}\n  quick:  {(line < found.Length ? found[line] : "(none)")}";
    }
}
