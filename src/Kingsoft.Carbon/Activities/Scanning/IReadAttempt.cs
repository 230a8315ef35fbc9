namespace Kingsoft.Carbon;

/// <summary>What becomes of rows as they are read; where reading has to begin again, it does too.</summary>
internal interface IReadAttempt
{
    /// <summary>What takes the rows of one more thread.</summary>
    IBlockTaker NewTaker();
}
