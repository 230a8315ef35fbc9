namespace Kingsoft.Carbon.Reconciliation;

/// <summary>Why nothing calculated stands beside a printed figure.</summary>
internal enum NotComparedReason
{
    /// <summary>It is printed for other days than the year, or the year's figure is taken from another row.</summary>
    OtherDays = 1,

    /// <summary>It is no total of an inventory.</summary>
    NoTotal = 2,

    /// <summary>No row of the ledgers is of its year or days.</summary>
    NoInventory = 3,
}
