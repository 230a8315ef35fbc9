namespace Kingsoft.Carbon;

/// <summary>A row, or the part of it that an account holds.</summary>
internal readonly record struct AccountLine(RowBlock Block, int Index, Account Account, decimal Amount);
