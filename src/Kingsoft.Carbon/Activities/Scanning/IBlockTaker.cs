namespace Kingsoft.Carbon;

/// <summary>Takes rows as they are read, on one thread.</summary>
internal interface IBlockTaker
{
    /// <summary>An empty block for about so many rows.</summary>
    RowBlock BlockFor(int rows);

    /// <summary>Takes a block that was filled.</summary>
    /// <param name="block">The rows.</param>
    /// <param name="number">Which chunk of the files they are of, in their order.</param>
    /// <returns>False where no more is wanted.</returns>
    bool Take(RowBlock block, int number);
}
