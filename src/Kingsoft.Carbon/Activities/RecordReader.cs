using System.Buffers;
using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Judges one record of a ledger by every rule there is, and says what kind of row it is.</summary>
internal sealed class RecordReader(LedgerRows rows)
{
    // The control characters of one byte, and the first byte of those of two.
    private static readonly SearchValues<byte> PartsOfControlCharacters =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code), 0x7F, 0xC2]);

    private readonly Dictionary<string, SourceLocation> _unsoundIds = new(StringComparer.Ordinal);
    private readonly List<UnsoundActivity> _unsoundActivities = [];
    private readonly List<bool> _isContextSound = [];
    private readonly WordCache<ActivityCode> _activities = new(text => ActivityCode.TryParse(text, out ActivityCode? code) ? code : null);
    private readonly WordCache<Unit> _units = new(text => Unit.TryParse(text, out Unit? unit) ? unit : null);
    private readonly WordCache<Region> _regions = new(text => Region.TryParse(text, out Region? region) ? region : null);
    private readonly WordCache<object> _periods = new(text => TryReadPeriod(text, rows, out ReportingPeriod period) ? period : null);
    private readonly WordCache<string> _names = new(text => text);

    // A column may hold the same wrong word a million times.
    private readonly WordCache<Message> _notActivities = new(NotAnActivity);
    private readonly WordCache<Message> _notUnits = new(Unit.UnknownMessage);
    private readonly WordCache<Message> _notRegions = new(Region.UnknownMessage);
    private readonly WordCache<Message> _notPeriods = new(PeriodMessage);

    /// <summary>The ids of records with faults; of a record without an id its place.</summary>
    public IReadOnlyDictionary<string, SourceLocation> UnsoundIds => _unsoundIds;

    /// <summary>The activities of records that have other faults: unknown ones among them are worth a message too.</summary>
    public IReadOnlyList<UnsoundActivity> UnsoundActivities => _unsoundActivities;

    /// <summary>The words that belong to the last sound record alone.</summary>
    public RowWordsWriter Words { get; } = new();

    /// <summary>Reads a record; what is wrong in it is noted, all of it.</summary>
    /// <returns>False where something is.</returns>
    public bool TryRead(ICsvRecord record, string file, DataIssues issues, out SoundRow row)
    {
        row = default;
        var fields = new FieldReader(record, new SourceLocation(file, record.Line), issues);
        if (_activities.Find(record[LedgerColumns.Activity]) is null && RowOfTotals.WordIn(record) is { } word)
        {
            fields.Fault("record", LedgerMessages.RowOfTotals(word));
            return false;
        }

        ActivityCode? activity = Word(fields, record, LedgerColumns.Activity, _activities, _notActivities);
        ExactAmount? amount = Amount(fields, record, out Unit? unit);
        ReportingPeriod? period = (ReportingPeriod?)Word(fields, record, LedgerColumns.Period, _periods, _notPeriods);
        Region? region = record[LedgerColumns.Region].IsEmpty
            ? Region.Global
            : Word(fields, record, LedgerColumns.Region, _regions, _notRegions);
        Scope? scope = fields.Word(LedgerColumns.Scope, FileWords.Scope, WordMessages.KindScope);
        var category = (Scope3Category?)fields.Integer(
            LedgerColumns.Scope3Category, 1, Scope3Categories.Count, WordMessages.KindScope3Category);
        bool isScopeUnread = (scope is null && !record[LedgerColumns.Scope].IsEmpty)
            || (category is null && !record[LedgerColumns.Scope3Category].IsEmpty);
        DateOnly? recordedOn = fields.Date(LedgerColumns.RecordedOn)?.LastDay;

        // Rows that say 5 and 5.0 are of one kind: which of them was read first must not be seen.
        decimal? uncertainty = fields.Number(LedgerColumns.UncertaintyPct) is { } percent ? Numbers.Normalize(percent) : null;
        Scope2Method method =
            fields.Word(LedgerColumns.Scope2Method, FileWords.Scope2Method, WordMessages.KindMethod) ?? Scope2Method.None;
        GwpBasis? basis = fields.GwpBasis(LedgerColumns.GwpSet);
        DataQuality? quality = fields.Word(LedgerColumns.Quality, FileWords.Quality, WordMessages.KindQuality);
        if (activity is null || unit is null || region is null)
            return Unsound(fields, activity);

        var context = new ActivityContext(
            activity, unit, region, Name(record, LedgerColumns.Entity), Name(record, LedgerColumns.Facility), scope, category, method,
            basis, Name(record, LedgerColumns.FactorId), Name(record, LedgerColumns.Instrument), Name(record, LedgerColumns.Supplier),
            quality, uncertainty);
        int contextIndex = IndexOf(context);
        bool isSound = (_isContextSound[contextIndex] && !NeedsJudging(record, amount?.Value))
            || Judge(fields, record, context, amount?.Value ?? 0m, isScopeUnread);
        if (!isSound || fields.HasFault)
            return Unsound(fields, activity);

        PackWords(record, recordedOn);
        row = new SoundRow(contextIndex, period!.Value, amount!.Value);
        return true;
    }

    /// <summary>The amount with its unit: both as written, or what a calculation makes.</summary>
    private ExactAmount? Amount(FieldReader fields, ICsvRecord record, out Unit? unit)
    {
        if (record[LedgerColumns.Calculation].IsEmpty)
        {
            ExactAmount? written = fields.RequiredNumber(LedgerColumns.Amount) is { } number ? ExactAmount.Of(number) : null;
            unit = Word(fields, record, LedgerColumns.Unit, _units, _notUnits);
            return written;
        }

        if (!record[LedgerColumns.Amount].IsEmpty)
            fields.Fault(LedgerColumns.Amount, LedgerMessages.AmountBesideCalculation(fields.Text(LedgerColumns.Amount)!));
        bool isStated = !record[LedgerColumns.Unit].IsEmpty;
        Unit? stated = isStated ? Word(fields, record, LedgerColumns.Unit, _units, _notUnits) : null;
        unit = stated;
        ExactAmount amount = default;
        if (Calculation.TryRead(fields.Text(LedgerColumns.Calculation), out Calculation? calculation, out Message? fault)
            && (isStated != stated is null) && calculation.TryIn(stated, out unit, out amount, out fault))
            return amount;
        if (fault is not null)
            fields.Fault(LedgerColumns.Calculation, fault);
        return null;
    }

    private int IndexOf(ActivityContext context)
    {
        int index = rows.Kinds.ContextIndexOf(context);
        while (_isContextSound.Count <= index)
        {
            bool isSound = true;
            LedgerRules.CheckContext(rows.Kinds.ContextAt(_isContextSound.Count), (_, _) => isSound = false);
            _isContextSound.Add(isSound);
        }

        return index;
    }

    // Nearly every row has an amount from 0, a plain id and plain texts: nothing of it alone can be against a rule.
    private static bool NeedsJudging(ICsvRecord record, decimal? amount)
    {
        ReadOnlySpan<byte> id = record[LedgerColumns.Id];
        if (amount < 0m || !record[LedgerColumns.Corrects].IsEmpty || MayBeUnsound(id)
            || ControlCharacters.MayBeInvisible(id) || id.Contains((byte)'#'))
            return true;
        if (MayBeUnsound(record[LedgerColumns.Evidence]) || MayBeUnsound(record[LedgerColumns.Note]))
            return true;

        foreach ((_, int index) in record.Extras)
        {
            if (MayBeUnsound(record.SpanAt(index)))
                return true;
        }

        return false;
    }

    private static bool MayBeUnsound(ReadOnlySpan<byte> utf8) => utf8.ContainsAny(PartsOfControlCharacters);

    /// <summary>Notes what is against a rule; false where something is.</summary>
    private static bool Judge(
        FieldReader fields, ICsvRecord record, ActivityContext context, decimal amount, bool isScopeUnread)
    {
        bool isSound = true;
        ImmutableArray<KeyValuePair<string, string>> extras =
            [.. record.Extras.Select(extra => KeyValuePair.Create(extra.Name, record.TextAt(extra.Index) ?? ""))];
        var remarks = new ActivityRemarks(
            record.Text(LedgerColumns.Evidence), record.Text(LedgerColumns.Note), record.Text(LedgerColumns.Corrects), null,
            record.Text(LedgerColumns.Calculation), extras);
        LedgerRules.Check(context, amount, remarks, record.Text(LedgerColumns.Id), (column, message) =>
        {
            // A scope that could not be read is not also missing.
            if (isScopeUnread && column is ("scope" or "scope3_category"))
                return;

            isSound = false;
            bool isCalculated = remarks.Calculation is not null
                && (column == "amount" || (column == "unit" && record[LedgerColumns.Unit].IsEmpty));
            fields.Fault(isCalculated ? "calculation" : column, message);
        });
        return isSound;
    }

    private void PackWords(ICsvRecord record, DateOnly? recordedOn)
    {
        Words.Clear();
        Words.Add(RowParts.Id, record[LedgerColumns.Id]);
        Words.Add(RowParts.Evidence, record[LedgerColumns.Evidence]);
        Words.Add(RowParts.Note, record[LedgerColumns.Note]);
        Words.Add(RowParts.Corrects, record[LedgerColumns.Corrects]);
        Words.AddRecordedOn(recordedOn);
        Words.Add(RowParts.Calculation, record[LedgerColumns.Calculation]);
        for (int i = 0; i < record.Extras.Count; i++)
        {
            if (record.SpanAt(record.Extras[i].Index) is not { IsEmpty: false } value)
                continue;

            int number = rows.ExtraIndexOf(record.Extras[i].Name);
            rows.UseExtra(number);
            Words.AddExtra(number, value);
        }
    }

    private bool Unsound(FieldReader fields, ActivityCode? activity)
    {
        // Kept so that a row that corrects this one is not blamed for its faults, and that its id and activity are judged with all others.
        string? id = fields.Text(LedgerColumns.Id);
        string key = id ?? fields.Location.ToString();
        if (!_unsoundIds.TryAdd(key, fields.Location) && id is not null)
            fields.Fault(LedgerColumns.Id, LedgerMessages.IdTwice(id, _unsoundIds[key]));
        if (activity is not null)
            _unsoundActivities.Add(new UnsoundActivity(fields.Location, id, activity));
        return false;
    }

    private static Message NotAnActivity(string text) => WordMessages.NotAnActivity(text, ActivityCode.GridElectricity.Value);

    private static T? Word<T>(FieldReader fields, ICsvRecord record, int column, WordCache<T> cache, WordCache<Message> faults)
        where T : class
    {
        if (record[column].IsEmpty)
        {
            fields.Required(column);
            return null;
        }

        T? word = cache.Find(record[column]);
        if (word is null)
            fields.Fault(column, faults.Find(record[column])!);
        return word;
    }

    private static bool TryReadPeriod(string text, LedgerRows rows, out ReportingPeriod period)
    {
        if (!ReportingPeriod.TryParse(text, out period))
            return false;

        if (SpreadsheetDate.TryParse(text, out SpreadsheetDate date, out _) && date.IsFirstOfMonth)
            rows.NoteSpreadsheetDay(period.Start);
        return true;
    }

    private static Message PeriodMessage(string text) => ReportingPeriod.TryRead(text, out _, out Message? fault)
        ? throw new ArgumentException("The text is a period.", nameof(text))
        : fault;

    private string? Name(ICsvRecord record, int column) => record[column].IsEmpty ? null : _names.Find(record[column]);
}
