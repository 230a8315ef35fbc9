using System.Buffers;
using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Reads ledger files row by row; what is wrong in a row is noted, all of it, and reading goes on.</summary>
internal sealed class LedgerReader(DataIssues issues, IProgress<long>? progress)
{
    private const int Activity = 0, Amount = 1, UnitColumn = 2, Period = 3, Id = 4, Entity = 5, Facility = 6, RegionColumn = 7;
    private const int ScopeColumn = 8, Category = 9, FactorId = 10, Instrument = 11, Supplier = 12, UncertaintyPct = 13, Quality = 14;
    private const int Corrects = 15, RecordedOn = 16, Evidence = 17, Note = 18, Method = 19, Gwp = 20;
    private const int RowsBetweenReports = 50_000;

    private static readonly CsvColumns Columns = new(
        ["activity", "amount", "unit", "period"],
        [
            "id", "entity", "facility", "region", "scope", "scope3_category", "factor_id", "instrument", "supplier", "uncertainty_pct",
            "quality", "corrects", "recorded_on", "evidence", "note", "scope2_method", "gwp_set",
        ],
        allowsExtras: true);

    // The control characters of one byte, and the first byte of those of two.
    private static readonly SearchValues<byte> PartsOfControlCharacters =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code), 0x7F, 0xC2]);

    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly LedgerRows _rows = new();
    private readonly RowWordsWriter _words = new();
    private readonly Dictionary<string, SourceLocation> _unsoundIds = new(StringComparer.Ordinal);
    private readonly List<(SourceLocation Location, ActivityCode Activity)> _unsoundActivities = [];
    private readonly List<bool> _isContextSound = [];
    private readonly WordCache<ActivityCode> _activities = new(text => ActivityCode.TryParse(text, out ActivityCode? code) ? code : null);
    private readonly WordCache<Unit> _units = new(text => Unit.TryParse(text, out Unit? unit) ? unit : null);
    private readonly WordCache<Region> _regions = new(text => Region.TryParse(text, out Region? region) ? region : null);
    private readonly WordCache<object> _periods = new(text => ReportingPeriod.TryParse(text, out ReportingPeriod period) ? period : null);
    private readonly WordCache<string> _names = new(text => text);

    public void Read(string file)
    {
        // Rows without an id have their place as id: the same file again would count every one of them twice.
        if (!_files.Add(Path.GetFullPath(file)))
        {
            issues.Add(new SourceLocation(file, 1), "file", LedgerMessages.FileTwice);
            return;
        }

        using FileStream stream = File.OpenRead(file);
        using CsvTable? table =
            CsvTable.Open(stream, Columns, (line, column, message) => issues.Add(new SourceLocation(file, line), column, message));
        if (table is null)
            return;

        int before = _rows.Count;
        long faultsBefore = issues.Total;
        int fileIndex = _rows.FileIndexOf(file);
        while (table.ReadRow())
        {
            ReadRow(table, file, fileIndex);
            if (_rows.Count % RowsBetweenReports == 0)
                progress?.Report(_rows.Count);
        }

        if (_rows.Count == before && issues.Total == faultsBefore)
            issues.Add(new SourceLocation(file, 1), "file", LedgerMessages.FileWithoutRows);
    }

    /// <summary>The activities of rows that have other faults: unknown ones among them are worth a message too.</summary>
    public IReadOnlyList<(SourceLocation Location, ActivityCode Activity)> UnsoundActivities => _unsoundActivities;

    /// <summary>Checks the rules between rows and hands over the rows.</summary>
    public LedgerRows Finish()
    {
        _rows.Kinds.Close();
        LedgerIds.Check(_rows, _unsoundIds, issues);
        progress?.Report(_rows.Count);
        return _rows;
    }

    private void ReadRow(CsvTable table, string file, int fileIndex)
    {
        var fields = new FieldReader(table, new SourceLocation(file, table.Line), issues);
        ActivityCode? activity = Word(fields, table, Activity, _activities, NotAnActivity);
        decimal? amount = fields.RequiredNumber(Amount);
        Unit? unit = Word(fields, table, UnitColumn, _units, Unit.UnknownMessage);
        ReportingPeriod? period = (ReportingPeriod?)Word(fields, table, Period, _periods, PeriodMessage);
        Region region = table[RegionColumn].IsEmpty
            ? Region.Global
            : Word(fields, table, RegionColumn, _regions, Region.UnknownMessage) ?? Region.Global;
        bool regionIsSound = !fields.HasFault || table[RegionColumn].IsEmpty || _regions.Find(table[RegionColumn]) is not null;
        Scope? scope = fields.Word(ScopeColumn, FileWords.Scope, WordMessages.KindScope);
        var category = (Scope3Category?)fields.Integer(Category, 1, Scope3Categories.Count, WordMessages.KindScope3Category);
        bool isScopeUnread = (scope is null && !table[ScopeColumn].IsEmpty) || (category is null && !table[Category].IsEmpty);
        DateOnly? recordedOn = fields.Date(RecordedOn)?.LastDay;
        decimal? uncertainty = fields.Number(UncertaintyPct);
        Scope2Method method = fields.Word(Method, FileWords.Scope2Method, WordMessages.KindMethod) ?? Scope2Method.None;
        GwpBasis? basis = fields.GwpBasis(Gwp);
        DataQuality? quality = fields.Word(Quality, FileWords.Quality, WordMessages.KindQuality);
        if (activity is null || unit is null || !regionIsSound)
        {
            Unsound(fields, activity);
            return;
        }

        var context = new ActivityContext(
            activity, unit, region, Name(table, Entity), Name(table, Facility), scope, category, method, basis,
            Name(table, FactorId), Name(table, Instrument), Name(table, Supplier), quality, uncertainty);
        int contextIndex = IndexOf(context);
        bool isSound = (_isContextSound[contextIndex] && !NeedsJudging(table, amount))
            || Judge(fields, table, context, amount ?? 0m, isScopeUnread);
        if (!isSound || fields.HasFault)
        {
            Unsound(fields, activity);
            return;
        }

        PackWords(table, recordedOn);
        _rows.Add(_rows.Kinds.IndexOf(contextIndex, period!.Value), amount!.Value, fileIndex, table.Line, _words);
    }

    private int IndexOf(ActivityContext context)
    {
        int index = _rows.Kinds.ContextIndexOf(context);
        if (index < _isContextSound.Count)
            return index;

        bool isSound = true;
        LedgerRules.CheckContext(context, (_, _) => isSound = false);
        _isContextSound.Add(isSound);
        return index;
    }

    // Nearly every row has an amount from 0, a plain id and plain texts: nothing of it alone can be against a rule.
    private static bool NeedsJudging(CsvTable table, decimal? amount)
    {
        if (amount < 0m || !table[Corrects].IsEmpty || MayBeUnsound(table[Id]) || table[Id].Contains((byte)'#'))
            return true;
        if (MayBeUnsound(table[Evidence]) || MayBeUnsound(table[Note]))
            return true;

        foreach ((_, int index) in table.Extras)
        {
            if (MayBeUnsound(table.SpanAt(index)))
                return true;
        }

        return false;
    }

    private static bool MayBeUnsound(ReadOnlySpan<byte> utf8) => utf8.ContainsAny(PartsOfControlCharacters);

    /// <summary>Notes what is against a rule; false where something is.</summary>
    private bool Judge(FieldReader fields, CsvTable table, ActivityContext context, decimal amount, bool isScopeUnread)
    {
        bool isSound = true;
        ImmutableArray<KeyValuePair<string, string>> extras =
            [.. table.Extras.Select(extra => KeyValuePair.Create(extra.Name, table.TextAt(extra.Index) ?? ""))];
        var remarks = new ActivityRemarks(table.Text(Evidence), table.Text(Note), table.Text(Corrects), null, extras);
        LedgerRules.Check(context, amount, remarks, table.Text(Id), (column, message) =>
        {
            // A scope that could not be read is not also missing.
            if (isScopeUnread && column is ("scope" or "scope3_category"))
                return;

            isSound = false;
            issues.Add(fields.Location, column, message);
        });
        return isSound;
    }

    private void PackWords(CsvTable table, DateOnly? recordedOn)
    {
        _words.Clear();
        _words.Add(RowParts.Id, table[Id]);
        _words.Add(RowParts.Evidence, table[Evidence]);
        _words.Add(RowParts.Note, table[Note]);
        _words.Add(RowParts.Corrects, table[Corrects]);
        _words.AddRecordedOn(recordedOn);
        for (int i = 0; i < table.Extras.Count; i++)
        {
            if (table.SpanAt(table.Extras[i].Index) is { IsEmpty: false } value)
                _words.AddExtra(_rows.ExtraIndexOf(table.Extras[i].Name), value);
        }
    }

    private void Unsound(FieldReader fields, ActivityCode? activity)
    {
        // Kept so that a row that corrects this one is not blamed for its faults, and that its id and activity are judged with all others.
        string? id = fields.Text(Id);
        string key = id ?? fields.Location.ToString();
        if (!_unsoundIds.TryAdd(key, fields.Location) && id is not null)
            fields.Fault(Id, LedgerMessages.IdTwice(id, _unsoundIds[key]));
        if (activity is not null)
            _unsoundActivities.Add((fields.Location, activity));
    }

    private static Message NotAnActivity(string text) => WordMessages.NotAnActivity(text, ActivityCode.GridElectricity.Value);

    private static T? Word<T>(FieldReader fields, CsvTable table, int column, WordCache<T> cache, Func<string, Message> message)
        where T : class
    {
        if (table[column].IsEmpty)
        {
            fields.Required(column);
            return null;
        }

        T? word = cache.Find(table[column]);
        if (word is null)
            fields.Fault(column, message(fields.Text(column)!));
        return word;
    }

    private static Message PeriodMessage(string text) => ReportingPeriod.TryRead(text, out _, out Message? fault)
        ? throw new ArgumentException("The text is a period.", nameof(text))
        : fault;

    private string? Name(CsvTable table, int column) => table[column].IsEmpty ? null : _names.Find(table[column]);
}
