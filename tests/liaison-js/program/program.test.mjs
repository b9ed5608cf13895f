import assert from "node:assert/strict";
import { test } from "node:test";
import * as fr from "../../../src/liaison-js/generated/fr.g.mjs";
import { call, caught, ErrorJump, hooks, landed, LiaisonError, register, settings, toProcedure, typed, toInt32 } from "../../../src/liaison-js/index.mjs";

test("Output goes to the hooks, one line a call", (t) => {
  const shown = [];
  const kept = { ...hooks };
  t.after(() => Object.assign(hooks, kept));
  for (const name of ["trace", "info", "error", "toast", "status"]) hooks[name] = (text) => shown.push([name, text]);
  fr.Trace("a", 1, true);
  fr.Info("b");
  fr.Erreur("c", 2.5);
  fr.ToastAffiche("d", fr.toastLong);
  fr.Message("");
  assert.deepEqual(shown, [["trace", "a\t1\t1"], ["info", "b"], ["error", "c\t2.5"], ["toast", "d"]]);
});

test("An exception of the program is caught, another one goes on", () => {
  settings.language = "fr";
  try {
    fr.ExceptionDéclenche(7, "perdu");
  } catch (error) {
    caught(error);
  }

  assert.deepEqual([fr.ExceptionInfo(fr.errCode), fr.ExceptionInfo()], ["7", "perdu"]);
  assert.throws(() => caught(new RangeError("other")), RangeError);
});

test("A member of Null is an exception of the language", () => {
  try {
    null.x;
  } catch (error) {
    caught(error);
  }

  assert.equal(fr.ExceptionInfo(fr.errCode), "5004");
});

test("An error of the program leaves the procedure and is its caller's", () => {
  try {
    fr.ErreurDéclenche(12, "sauté");
  } catch (error) {
    assert.ok(error instanceof ErrorJump);
    landed(error);
  }

  assert.deepEqual([fr.ErreurDétectée(), fr.ErreurInfo(fr.errCode), fr.ErreurInfo()], [true, "12", "sauté"]);
});

test("A procedure is found by any spelling of its name", () => {
  register({ Début: (s) => "<" + s + ">" });
  assert.equal(fr.ExécuteTraitement("debut", fr.trtProcédure, "x"), "<x>");
  assert.throws(() => toProcedure("fin"), { code: 5006 });
});

test("Arguments beyond those of a procedure are dropped, missing ones are a mistake", () => {
  assert.equal(call((a) => a, 1, 2), 1);
  assert.throws(() => call((a, b) => a + b, 1), LiaisonError);
  assert.throws(() => call(null), { code: 5004 });
  assert.equal(call(typed((n) => n + 1, toInt32), "41", "more"), 42);
});

test("A timer calls its procedure until the procedure ends it", { timeout: 120_000 }, async () => {
  let calls = 0;
  await new Promise((resolve) => {
    fr.TimerSys(() => {
      if (++calls < 3) return;
      fr.FinTimerSys();
      resolve();
    }, 1);
  });
  assert.equal(calls, 3);
});
