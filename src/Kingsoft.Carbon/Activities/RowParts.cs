namespace Kingsoft.Carbon;

/// <summary>Which of the words that belong to one row alone are given.</summary>
[Flags]
internal enum RowParts : byte
{
    None = 0,
    Id = 1,
    Evidence = 2,
    Note = 4,
    Corrects = 8,
    RecordedOn = 16,
    Calculation = 32,
    Extras = 64,
}
