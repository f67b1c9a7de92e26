"""Figures, spans and the loss on cases that can be counted by hand."""

import math
import unittest

import numpy as np
import torch

from reader.data.batches import Specials, to_batch
from reader.data.groups import Group, Window
from reader.measuring.scores import answered_at, auc, exact, overlap
from reader.measuring.spans import best_span
from reader.training.loss import batch_loss


class Scores(unittest.TestCase):
    def test_marks_and_spaces_do_not_count(self) -> None:
        self.assertEqual(1.0, exact("《幻想学园》online", ["幻想学园 Online"]))
        self.assertEqual(0.0, exact("幻想", ["幻想学园"]))

    def test_overlap_is_of_the_longest_run(self) -> None:
        self.assertAlmostEqual(2 / 3, overlap("三十名", ["三十位"]))
        self.assertEqual(0.0, overlap("四", ["三十"]))

    def test_auc_counts_equals_half(self) -> None:
        self.assertEqual(1.0, auc([3.0, 2.0], [1.0]))
        self.assertEqual(0.5, auc([1.0], [1.0]))
        self.assertEqual(0.5, answered_at([1.0, 5.0], [2.0, 3.0], 0.05))

    def test_a_span_ends_behind_its_beginning(self) -> None:
        best = best_span(np.array([[-5.0, 9.0], [5.0, 0.0], [0.0, 2.0]]))
        self.assertEqual((1, 3, 7.0), (best.start, best.end, best.score))


class Loss(unittest.TestCase):
    def test_two_windows_share_one_softmax_with_nothing(self) -> None:
        windows = [Window([5, 6], [(1, 2)]), Window([7], [])]
        batch = to_batch([Group([9], windows)], Specials(2, 3, 0), parts=2)
        logits = [torch.zeros((*part.ids.shape, 2)) for part in batch.parts]
        # Three tokens of passages and “not here”, all alike.
        self.assertAlmostEqual(math.log(4), float(batch_loss(logits, batch)), places=5)

    def test_without_an_answer_nothing_is_right(self) -> None:
        batch = to_batch([Group([9], [Window([5], [])])], Specials(2, 3, 0), parts=1)
        low = [torch.full((*part.ids.shape, 2), -20.0) for part in batch.parts]
        self.assertAlmostEqual(0.0, float(batch_loss(low, batch)), places=5)


if __name__ == "__main__":
    unittest.main()
