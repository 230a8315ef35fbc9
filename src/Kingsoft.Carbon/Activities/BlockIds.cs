using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What there is to know of the ids of a block without looking at each of them again.</summary>
/// <param name="Ids">How many rows have an id.</param>
/// <param name="Corrections">How many rows correct another.</param>
/// <param name="Ascend">Whether each id comes after the one before it, by length and bytes.</param>
/// <param name="First">The first row with an id; −1 for none.</param>
/// <param name="Last">The last row with an id.</param>
/// <param name="Least">The row whose id comes first by length and bytes.</param>
internal readonly record struct BlockIds(int Ids, int Corrections, bool Ascend, int First, int Last, int Least)
{
    public static BlockIds Of(RowBlock block)
    {
        int ids = 0, corrections = 0, first = -1, last = -1, least = -1;
        bool ascend = true;
        ReadOnlySpan<byte> before = default, smallest = default;
        ReadOnlySpan<RowParts> parts = block.Parts;
        for (int index = 0; index < parts.Length; index++)
        {
            if ((parts[index] & RowParts.Corrects) != 0)
                corrections++;
            if ((parts[index] & RowParts.Id) == 0)
                continue;

            ids++;
            last = index;
            ReadOnlySpan<byte> id = block.WordsOf(index).Id;
            if (first < 0)
            {
                (first, least) = (index, index);
                smallest = id;
            }
            else if (TextOrder.Compare(before, id) >= 0)
            {
                ascend = false;
                if (TextOrder.Compare(id, smallest) < 0)
                {
                    least = index;
                    smallest = id;
                }
            }

            before = id;
        }

        return new BlockIds(ids, corrections, ascend, first, last, least);
    }
}
