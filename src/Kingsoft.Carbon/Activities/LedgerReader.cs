using System.Collections.Immutable;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Reads ledger files row by row; what is wrong in a row is noted, all of it, and reading goes on.</summary>
internal sealed class LedgerReader(DataIssues issues, IProgress<long>? progress)
{
    private const int Activity = 0, Amount = 1, UnitColumn = 2, Period = 3, Id = 4, Entity = 5, Facility = 6, RegionColumn = 7, ScopeColumn = 8, Category = 9, FactorId = 10, Instrument = 11;
    private const int Supplier = 12, UncertaintyPct = 13, Quality = 14, Corrects = 15, RecordedOn = 16, Evidence = 17, Note = 18, Method = 19, Gwp = 20;
    private const int RowsBetweenReports = 50_000;

    private static readonly CsvColumns Columns = new(
        ["activity", "amount", "unit", "period"],
        [
            "id", "entity", "facility", "region", "scope", "scope3_category", "factor_id", "instrument", "supplier", "uncertainty_pct", "quality", "corrects", "recorded_on",
            "evidence", "note", "scope2_method", "gwp_set",
        ],
        allowsExtras: true);

    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly List<ActivityRecord> _records = [];
    private readonly Dictionary<string, SourceLocation> _unsoundIds = new(StringComparer.Ordinal);
    private readonly List<(SourceLocation Location, ActivityCode Activity)> _unsoundActivities = [];
    private readonly Dictionary<ActivityContext, ActivityContext> _contexts = [];
    private readonly WordCache<ActivityCode> _activities = new(text => ActivityCode.TryParse(text, out ActivityCode? code) ? code : null);
    private readonly WordCache<Unit> _units = new(text => Unit.TryParse(text, out Unit? unit) ? unit : null);
    private readonly WordCache<Region> _regions = new(text => Region.TryParse(text, out Region? region) ? region : null);
    private readonly WordCache<object> _periods = new(text => ReportingPeriod.TryParse(text, out ReportingPeriod period) ? period : null);
    private readonly WordCache<string> _words = new(text => text);

    public void Read(string file)
    {
        // Rows without an id have their place as id: the same file again would count every one of them twice.
        if (!_files.Add(Path.GetFullPath(file)))
        {
            issues.Add(new SourceLocation(file, 1), "file", "the file is given twice; name each file once");
            return;
        }

        using FileStream stream = File.OpenRead(file);
        using CsvTable? table = CsvTable.Open(stream, Columns, (line, column, message) => issues.Add(new SourceLocation(file, line), column, message));
        if (table is null)
            return;

        int before = _records.Count;
        long faultsBefore = issues.Total;
        while (table.ReadRow())
        {
            if (ReadRow(table, file) is { } record)
                _records.Add(record);
            if (_records.Count % RowsBetweenReports == 0)
                progress?.Report(_records.Count);
        }

        if (_records.Count == before && issues.Total == faultsBefore)
            issues.Add(new SourceLocation(file, 1), "file", "the file has a header and no record; at least one row is needed");
    }

    /// <summary>The activities of rows that have other faults: unknown ones among them are worth a message too.</summary>
    public IReadOnlyList<(SourceLocation Location, ActivityCode Activity)> UnsoundActivities => _unsoundActivities;

    /// <summary>Checks the rules between rows and hands over the records.</summary>
    public List<ActivityRecord> Finish()
    {
        LedgerIds.Check(_records, _unsoundIds, issues);
        progress?.Report(_records.Count);
        return _records;
    }

    private ActivityRecord? ReadRow(CsvTable table, string file)
    {
        var fields = new FieldReader(table, new SourceLocation(file, table.Line), issues);
        ActivityCode? activity = Word(fields, table, Activity, _activities, text => $"'{text}' is not an activity code; words of a-z, 0-9 and '-' joined by '.', such as electricity.grid, are accepted");
        decimal? amount = fields.RequiredNumber(Amount);
        Unit? unit = Word(fields, table, UnitColumn, _units, Unit.UnknownMessage);
        ReportingPeriod? period = (ReportingPeriod?)Word(fields, table, Period, _periods, PeriodMessage);
        Region region = table[RegionColumn].IsEmpty ? Region.Global : Word(fields, table, RegionColumn, _regions, Region.UnknownMessage) ?? Region.Global;
        bool regionIsSound = !fields.HasFault || table[RegionColumn].IsEmpty || _regions.Find(table[RegionColumn]) is not null;
        Scope? scope = ReadScope(fields);
        var category = (Scope3Category?)fields.Integer(Category, 1, Scope3Categories.Count, "a Scope 3 category");
        bool isScopeUnread = (scope is null && fields.Text(ScopeColumn) is not null) || (category is null && fields.Text(Category) is not null);
        ActivityRemarks remarks = ReadRemarks(fields, table);
        Scope2Method method = ReadMethod(fields);
        GwpBasis? basis = fields.GwpBasis(Gwp);
        DataQuality? quality = ReadQuality(fields);
        string? id = fields.Text(Id);
        if (activity is null || unit is null || !regionIsSound)
            return Unsound(fields, id, activity);

        ActivityContext context = Share(new ActivityContext(
            activity, unit, region, Text(table, Entity), Text(table, Facility), scope, category, method, basis, Text(table, FactorId), Text(table, Instrument), Text(table, Supplier), quality));
        bool hasUnsoundExtra = false;
        LedgerRules.Check(context, amount ?? 0m, remarks, id, (column, message) =>
        {
            if (Columns.IndexOf(column) < 0)
            {
                hasUnsoundExtra = true;
                issues.Add(fields.Location, column, message);
            }
            else if (!isScopeUnread || column is not ("scope" or "scope3_category"))
            {
                // A scope that could not be read is not also missing.
                fields.Fault(Columns.IndexOf(column), message);
            }
        });
        return fields.HasFault || hasUnsoundExtra
            ? Unsound(fields, id, activity)
            : new ActivityRecord(context, amount!.Value, period!.Value, id, remarks, fields.Location);
    }

    private ActivityRecord? Unsound(FieldReader fields, string? id, ActivityCode? activity)
    {
        // Kept so that a row that corrects this one is not blamed for its faults, and that its id and activity are judged with all others.
        string key = id ?? fields.Location.ToString();
        if (!_unsoundIds.TryAdd(key, fields.Location) && id is not null)
            fields.Fault(Id, $"'{id}' is already the id of the record at {_unsoundIds[key]}; ids are unique over all ledgers");
        if (activity is not null)
            _unsoundActivities.Add((fields.Location, activity));
        return null;
    }

    private static T? Word<T>(FieldReader fields, CsvTable table, int column, WordCache<T> cache, Func<string, string> message)
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

    private static string PeriodMessage(string text) => ReportingPeriod.TryParse(text, out _, out string? fault) ? "" : fault;

    private static Scope? ReadScope(FieldReader fields)
    {
        switch (fields.Text(ScopeColumn))
        {
            case null: return null;
            case "1": return Scope.Scope1;
            case "2": return Scope.Scope2;
            case "3": return Scope.Scope3;
            case "outside": return Scope.Outside;
            case { } text:
                fields.Fault(ScopeColumn, $"'{text}' is not a scope; 1, 2, 3 or outside is accepted");
                return null;
        }
    }

    private static Scope2Method ReadMethod(FieldReader fields)
    {
        switch (fields.Text(Method))
        {
            case null: return Scope2Method.None;
            case "location": return Scope2Method.LocationBased;
            case "market": return Scope2Method.MarketBased;
            case "both": return Scope2Method.Both;
            case { } text:
                fields.Fault(Method, $"'{text}' is not a method; location, market or both is accepted");
                return Scope2Method.None;
        }
    }

    private static DataQuality? ReadQuality(FieldReader fields)
    {
        switch (fields.Text(Quality))
        {
            case null: return null;
            case "measured": return DataQuality.Measured;
            case "calculated": return DataQuality.Calculated;
            case "estimated": return DataQuality.Estimated;
            case { } text:
                fields.Fault(Quality, $"'{text}' is not a quality; measured, calculated or estimated is accepted");
                return null;
        }
    }

    private ActivityRemarks ReadRemarks(FieldReader fields, CsvTable table)
    {
        ImmutableArray<KeyValuePair<string, string>> extras = [.. table.Extras
            .Select(extra => (extra.Name, Value: table.TextAt(extra.Index)))
            .Where(extra => extra.Value is not null)
            .Select(extra => KeyValuePair.Create(extra.Name, extra.Value!))];
        string? evidence = Text(table, Evidence);
        string? note = Text(table, Note);
        string? corrects = fields.Text(Corrects);
        DateOnly? recordedOn = fields.Date(RecordedOn)?.LastDay;
        decimal? uncertainty = fields.Number(UncertaintyPct);
        return evidence is null && note is null && corrects is null && recordedOn is null && uncertainty is null && extras.IsEmpty
            ? ActivityRemarks.None
            : new ActivityRemarks(evidence, note, corrects, recordedOn, uncertainty, extras);
    }

    private string? Text(CsvTable table, int column) => table[column].IsEmpty ? null : _words.Find(table[column]);

    private ActivityContext Share(ActivityContext context)
    {
        if (_contexts.TryGetValue(context, out ActivityContext? shared))
            return shared;

        _contexts.Add(context, context);
        return context;
    }

    /// <summary>Reads each distinct word once: a ledger of millions of rows has a few hundred.</summary>
    private sealed class WordCache<T>(Func<string, T?> read)
        where T : class
    {
        private const int Most = 100_000;
        private const int LongestWord = 256;
        private readonly Dictionary<string, T?> _known = new(StringComparer.Ordinal);

        public T? Find(ReadOnlySpan<byte> utf8)
        {
            if (utf8.Length > LongestWord)
                return read(Encoding.UTF8.GetString(utf8));

            Span<char> buffer = stackalloc char[LongestWord];
            ReadOnlySpan<char> text = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
            Dictionary<string, T?>.AlternateLookup<ReadOnlySpan<char>> lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
            if (lookup.TryGetValue(text, out T? word))
                return word;

            word = read(text.ToString());
            if (_known.Count < Most)
                lookup[text] = word;
            return word;
        }
    }
}
